namespace MedTechBot.Discord.Gateway;

/// <summary>Decides after each connection how the next one begins. Pure: all it knows is how the earlier ones ended.</summary>
internal sealed class Reconnection
{
    // A server that has answered three times without taking the session up has lost it.
    public const int ResumeTries = 3;

    // One that cannot be reached may only be on the other side of an outage: some more, at growing intervals.
    public const int UnreachableTries = 6;

    private int _resumes;
    private int _unreachable;

    /// <summary>The session to take up again, or null to begin a new one.</summary>
    public GatewaySession? Next(ConnectionEnd end)
    {
        if (end.WasEstablished)
        {
            _resumes = 0;
            _unreachable = 0;
        }

        if (end.Session is not { } session || Ends(end))
        {
            return null;
        }

        if (end.Cause is EndCause.Unreachable)
        {
            _unreachable++;
        }
        else if (!end.WasEstablished || CloseCode.IsUnknown(end.CloseCode))
        {
            // A code that nobody knows gets one try: it may mean that the session is gone.
            _resumes += CloseCode.IsUnknown(end.CloseCode) && _resumes == 0 ? ResumeTries - 1 : 1;
        }

        return _resumes >= ResumeTries || _unreachable >= UnreachableTries ? null : session;
    }

    private static bool Ends(ConnectionEnd end) => end.Cause switch
    {
        EndCause.SessionInvalid or EndCause.ConnectionRefused => true,
        EndCause.Closed => CloseCode.EndsSession(end.CloseCode),
        _ => false,
    };
}
