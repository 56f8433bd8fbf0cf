using System.Security.Cryptography;
using System.Text;
using MedTechBot.Sandbox.Delivery;

namespace MedTechBot.Sandbox.State;

/// <summary>An application with its bot user: both have one id.</summary>
internal sealed class Bot(string token, User user)
{
    public string Token => token;

    public User User => user;

    public ulong Id => user.Id;

    /// <summary>Signs what is posted to the bot; the same in every run.</summary>
    public SigningKey Key => field ??= new SigningKey(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Where interactions are posted to; null leaves them to the gateway.</summary>
    public Uri? InteractionsAddress { get; set; }

    /// <summary>Intents switched on in the portal.</summary>
    public Intents PrivilegedIntents { get; set; }

    /// <summary>What its newest session asked for; null before the first.</summary>
    public Intents? IdentifiedIntents { get; set; }

    /// <summary>By guild; 0 holds the global ones.</summary>
    public Dictionary<ulong, CommandSet> Commands { get; } = [];

    /// <summary>Recent identifies by their rate-limit key.</summary>
    public Dictionary<int, Queue<DateTimeOffset>> Identifies { get; } = [];

    public int SessionStartsLeft { get; set; }

    public DateTimeOffset SessionStartsReset { get; set; }

    public IReadOnlyList<Command> CommandsOf(ulong scope) => Commands.TryGetValue(scope, out var set) ? set.All : [];

    public CommandSet CommandSetOf(ulong scope) => Commands.TryGetValue(scope, out var set) ? set : Commands[scope] = new CommandSet();
}
