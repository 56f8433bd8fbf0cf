namespace MedTechBot.Sandbox.Rest;

/// <summary>How a route's requests are counted: so many in so long, for each channel, guild or webhook.</summary>
internal sealed record RateLimitRule(int Requests, TimeSpan Window);

/// <summary>A method, a path and what happens there.</summary>
internal sealed record RestRoute(string Method, string Template, RateLimitRule Limit, Func<RestCall, RestReply> Handle)
{
    private static readonly string[] MajorNames = ["channel", "guild", "webhook", "interaction"];

    /// <summary>No token is asked for.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Answering an interaction does not count towards the requests of a second.</summary>
    public bool IsExemptFromGlobalLimit { get; init; }

    public IReadOnlyList<string> Segments { get; } = Template.Split('/');

    /// <summary>What the limit is counted for.</summary>
    public static string Major(IReadOnlyDictionary<string, string> values) =>
        string.Join('/', MajorNames.Concat(["token"]).Where(values.ContainsKey).Select(name => values[name]));
}

/// <summary>All routes; finds the one for a path.</summary>
internal sealed class RestRoutes
{
    private static readonly RateLimitRule Usual = new(10, TimeSpan.FromSeconds(5));

    private readonly List<RestRoute> _routes = [];

    public void Add(string method, string template, Func<RestCall, RestReply> handle, int requests = 10, double seconds = 5) =>
        _routes.Add(new RestRoute(method, template, Rule(requests, seconds), handle));

    /// <summary>A route that is used without the bot's token: an interaction has one of its own.</summary>
    public void AddOpen(string method, string template, Func<RestCall, RestReply> handle, int requests = 5, double seconds = 2) =>
        _routes.Add(new RestRoute(method, template, Rule(requests, seconds), handle) { IsOpen = true, IsExemptFromGlobalLimit = true });

    /// <exception cref="ApiException">There is no such path, or not with this method.</exception>
    public (RestRoute Route, Dictionary<string, string> Values) Find(string method, string path)
    {
        var segments = path.Split('/');
        var isPathKnown = false;
        foreach (var route in _routes.Where(route => route.Segments.Count == segments.Length))
        {
            if (Match(route, segments) is not { } values)
            {
                continue;
            }

            if (route.Method == method)
            {
                return (route, values);
            }

            isPathKnown = true;
        }

        throw isPathKnown ? ApiException.MethodNotAllowed() : ApiException.NotFound();
    }

    private static RateLimitRule Rule(int requests, double seconds) =>
        requests == 10 && seconds is 5 ? Usual : new RateLimitRule(requests, TimeSpan.FromSeconds(seconds));

    private static Dictionary<string, string>? Match(RestRoute route, string[] segments)
    {
        var values = new Dictionary<string, string>();
        for (var index = 0; index < segments.Length; index++)
        {
            var wanted = route.Segments[index];
            if (wanted.StartsWith('{'))
            {
                values[wanted[1..^1]] = segments[index];
            }
            else if (wanted != segments[index])
            {
                return null;
            }
        }

        return values;
    }
}
