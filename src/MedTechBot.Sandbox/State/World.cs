using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace MedTechBot.Sandbox.State;

/// <summary>All that the sandbox knows. Everything here is read and changed under <see cref="Gate"/>.</summary>
internal sealed class World(SandboxOptions options)
{
    private readonly Dictionary<string, Bot> _botsByToken = [];
    private readonly Queue<Message> _kept = [];

    public Lock Gate { get; } = new();

    public SandboxOptions Options => options;

    public TimeProvider Clock => options.Clock;

    public DateTimeOffset Now => options.Clock.GetUtcNow();

    public Snowflakes Ids { get; } = new(options.Clock);

    public Dictionary<ulong, User> Users { get; } = [];

    public Dictionary<ulong, Guild> Guilds { get; } = [];

    /// <summary>Channels, threads and direct messages.</summary>
    public Dictionary<ulong, Channel> Channels { get; } = [];

    /// <summary>By person and bot.</summary>
    public Dictionary<(ulong Person, ulong Bot), Channel> Directs { get; } = [];

    public Dictionary<ulong, Bot> Bots { get; } = [];

    public InteractionList Interactions { get; } = new();

    /// <summary>What a bot's own role allows when it joins a guild.</summary>
    public Permission BotPermissions { get; set; }

    public bool EnforceRateLimits { get; set; } = options.EnforceRateLimits;

    public Intents PrivilegedIntents { get; set; } = options.PrivilegedIntents;

    /// <summary>Hears of everything, in its order.</summary>
    public Action<WorldEvent> Published { get; set; } = _ => { };

    /// <summary>Posts an interaction to a bot's own address.</summary>
    public Action<Interaction, Uri> Delivered { get; set; } = (_, _) => { };

    /// <summary>Set once the port is known.</summary>
    public string Address { get; set; } = "";

    public string GatewayAddress => Address.Replace("http://", "ws://", StringComparison.Ordinal);

    public void Publish(WorldEvent happened) => Published(happened);

    public bool TryBot(string token, [NotNullWhen(true)] out Bot? bot)
    {
        if (_botsByToken.TryGetValue(token, out bot))
        {
            return true;
        }

        if (token.Length == 0 || token.Any(char.IsWhiteSpace) || (options.Token is not null && token != options.Token))
        {
            return false;
        }

        // A token starts with the bot's id; one that does not gets an id of its own, the same in every run.
        var id = IdIn(token) ?? IdFor(token);
        if (Bots.TryGetValue(id, out bot))
        {
            _botsByToken[token] = bot;
            return true;
        }

        var number = Bots.Count == 0 ? "" : $" {Bots.Count + 1}";
        bot = new Bot(token, new User { Id = id, Username = $"{options.BotName}{number}", IsBot = true })
        {
            PrivilegedIntents = PrivilegedIntents,
            SessionStartsLeft = options.SessionStarts,
            SessionStartsReset = Now.AddDays(1),
        };
        _botsByToken[token] = bot;
        Bots[id] = bot;
        Users[id] = bot.User;
        foreach (var guild in Guilds.Values)
        {
            Membership.Join(this, guild, bot);
        }

        return true;
    }

    public void Keep(Message message)
    {
        (message.Channel.Messages ??= new MessageLog()).Add(message);
        message.Channel.LastMessageId = message.Id;
        _kept.Enqueue(message);
        if (_kept.Count > options.KeptMessages)
        {
            var oldest = _kept.Dequeue();
            oldest.Channel.Messages?.Remove(oldest.Id);
        }
    }

    public void Add(Channel channel)
    {
        Channels[channel.Id] = channel;
        if (channel.Guild is { } guild)
        {
            (channel.IsThread ? guild.Threads : guild.Channels)[channel.Id] = channel;
        }
    }

    public void Remove(Channel channel)
    {
        Channels.Remove(channel.Id);
        channel.Guild?.Channels.Remove(channel.Id);
        channel.Guild?.Threads.Remove(channel.Id);
    }

    private static ulong? IdIn(string token)
    {
        var first = token.Split('.')[0].TrimEnd('=');
        Span<byte> bytes = stackalloc byte[64];
        return first.Length is > 0 and < 80
            && Convert.TryFromBase64String(first.PadRight((first.Length + 3) / 4 * 4, '='), bytes, out var length)
            && Snowflakes.TryParse(Encoding.ASCII.GetString(bytes[..length]), out var id)
                ? id
                : null;
    }

    private static ulong IdFor(string token) =>
        (BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(token))) >> 22) | (1UL << 59);
}
