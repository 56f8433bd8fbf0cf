namespace MedTechBot.Discord.Gateway;

/// <summary>What is needed to take up a session again.</summary>
internal sealed record GatewaySession(string Id, Uri ResumeUrl, long Sequence);

/// <summary>How one connection ended and what it leaves behind: the only thing that passes from one to the next.</summary>
internal sealed record ConnectionEnd(EndCause Cause)
{
    public int? CloseCode { get; init; }

    public GatewaySession? Session { get; init; }

    /// <summary>READY or RESUMED came.</summary>
    public bool WasEstablished { get; init; }

    /// <summary>And a heartbeat was answered: connecting again is no sign of a loop.</summary>
    public bool WasStable { get; init; }

    public Exception? Failure { get; init; }
}

/// <summary>Why a connection ended.</summary>
internal enum EndCause
{
    /// <summary>We were asked to stop.</summary>
    Stopped,

    /// <summary>There was no connection: no network, no server, a time-out.</summary>
    Unreachable,

    /// <summary>Somebody answered that nobody is there.</summary>
    ConnectionRefused,

    /// <summary>The server closed, with a code or without.</summary>
    Closed,

    /// <summary>The connection broke, or what came over it made no sense.</summary>
    Lost,

    /// <summary>The server asked for it (opcode 7).</summary>
    ReconnectAsked,

    /// <summary>Opcode 9 that lets the session go on.</summary>
    SessionInterrupted,

    /// <summary>Opcode 9 that ends the session.</summary>
    SessionInvalid,

    /// <summary>Heartbeats were no longer answered.</summary>
    Zombie,

    /// <summary>HELLO, READY or RESUMED did not come in time.</summary>
    Silent,
}
