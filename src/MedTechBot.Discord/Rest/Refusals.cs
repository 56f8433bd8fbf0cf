namespace MedTechBot.Discord.Rest;

/// <summary>Remembers what Discord has refused for good, for asking again and again gets the whole address banned.</summary>
internal sealed class Refusals(TimeProvider clock)
{
    // Long enough to stop a loop, short enough for an admin who has just mended the permissions.
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    // An interaction's token does not come back; this is as long as one lives.
    public static readonly TimeSpan RememberedToken = TimeSpan.FromMinutes(15);

    private const int Most = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DiscordApiException Refusal, long Until)> _refused = new(StringComparer.Ordinal);

    /// <exception cref="DiscordApiException">The same was refused a short time ago.</exception>
    public void ThrowIfRemembered(RestRequest request)
    {
        lock (_lock)
        {
            foreach (var key in (ReadOnlySpan<string>)[Place(request), Token(request)])
            {
                if (_refused.TryGetValue(key, out var known))
                {
                    if (clock.Until(known.Until) > TimeSpan.Zero)
                    {
                        throw known.Refusal;
                    }

                    _refused.Remove(key);
                }
            }
        }
    }

    public void Remember(RestRequest request, DiscordApiException refusal)
    {
        if (request.Major.Length == 0)
        {
            return;
        }

        if (refusal.IsGone && !request.IsAuthorized)
        {
            Add(Token(request), refusal, RememberedToken);
        }
        else if (refusal is { Status: System.Net.HttpStatusCode.Forbidden, Code: not DiscordErrorCode.General })
        {
            Add(Place(request), refusal, Remembered);
        }
    }

    private static string Place(RestRequest request) => $"{request.Route} {request.Major}";

    private static string Token(RestRequest request) => $"* {request.Major}";

    private void Add(string key, DiscordApiException refusal, TimeSpan time)
    {
        lock (_lock)
        {
            if (_refused.Count >= Most)
            {
                _refused.Clear();
            }

            _refused[key] = (refusal, clock.After(time));
        }
    }
}
