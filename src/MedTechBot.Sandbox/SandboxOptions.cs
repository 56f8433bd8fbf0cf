namespace MedTechBot.Sandbox;

/// <summary>How a sandbox starts; what is not said is as Discord has it.</summary>
public sealed record SandboxOptions
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    /// <summary>The only token that is accepted; null accepts any.</summary>
    public string? Token { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Guilds, users and settings as JSON, added to the guild that is always there; null for none.</summary>
    public string? World { get; init; }

    /// <summary>Which privileged intents are switched on for every application, as in its portal.</summary>
    public Intents PrivilegedIntents { get; init; } = Intents.Privileged;

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>False keeps a silent connection, as a test needs that moves the clock by minutes at a time.</summary>
    public bool EnforceHeartbeats { get; init; } = true;

    /// <summary>False never answers 429 by itself; the headers still say what Discord's would.</summary>
    public bool EnforceRateLimits { get; init; } = true;

    /// <summary>Identifies for each <see cref="IdentifyInterval"/>.</summary>
    public int MaxConcurrency { get; init; } = 1;

    public TimeSpan IdentifyInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Identifies a day.</summary>
    public int SessionStarts { get; init; } = 1000;

    /// <summary>Messages over all channels; the oldest go first.</summary>
    public int KeptMessages { get; init; } = 100_000;

    /// <summary>Events that one session can replay.</summary>
    public int KeptEvents { get; init; } = 5_000;

    /// <summary>Told, in a line each, of who joins and who leaves.</summary>
    public Action<string> Noticed { get; init; } = _ => { };

    /// <summary>Told of trouble in the sandbox itself, which a bot sees as status 500.</summary>
    public Action<Exception> Failed { get; init; } = failure => Console.Error.WriteLine(failure);

    /// <summary>Lines of the wire log.</summary>
    public int KeptLogEntries { get; init; } = 10_000;

    /// <summary>What the first bot is called; later ones have a number behind it.</summary>
    public string BotName { get; init; } = "Sandbox bot";

    /// <summary>Whether the playground's web page stands at the root.</summary>
    public bool WithPage { get; init; }

    /// <summary>What the page offers to somebody who does not know what to ask; one that starts with a slash is a command.</summary>
    public IReadOnlyList<string> Starters { get; init; } = [];

    /// <summary>Why the bot answered as it did: asked with the id of the question's message or interaction, null where it has nothing to say.</summary>
    public Func<string, CancellationToken, Task<string?>>? Explain { get; init; }
}
