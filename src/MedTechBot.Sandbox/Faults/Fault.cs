using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox;

/// <summary>When a disturbance of the gateway strikes.</summary>
public enum Moment
{
    /// <summary>At once, on every open connection.</summary>
    Now,

    /// <summary>On the next connection, in place of HELLO.</summary>
    Connect,

    /// <summary>At the next IDENTIFY, in place of READY.</summary>
    Identify,

    /// <summary>After the next READY.</summary>
    Ready,

    /// <summary>At the next RESUME, in place of the replay.</summary>
    Resume,

    /// <summary>After the next RESUMED.</summary>
    Resumed,
}

/// <summary>What a rate limit is said to be shared by.</summary>
public enum RateLimitScope
{
    User,
    Global,
    Shared,
}

/// <summary>Something that goes wrong on demand.</summary>
public abstract record Fault
{
    /// <summary>How often it happens before it is gone.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The one bot that it happens to; null for any.</summary>
    public ulong? Bot { get; init; }

    /// <summary>A disturbance of the connection that has a moment.</summary>
    public abstract record Strike : Fault
    {
        public Moment At { get; init; }
    }

    /// <summary>Op 7.</summary>
    public sealed record Reconnect : Strike;

    /// <summary>Op 9.</summary>
    public sealed record InvalidSession(bool IsResumable) : Strike;

    /// <summary>A close with this code.</summary>
    public sealed record Close(int Code) : Strike;

    /// <summary>The TCP connection is reset, without a close.</summary>
    public sealed record Drop : Strike;

    /// <summary>Op 1 from the server.</summary>
    public sealed record RequestHeartbeat : Strike;

    /// <summary>HELLO comes late; without a delay, never.</summary>
    public sealed record LateHello(TimeSpan? Delay) : Fault;

    /// <summary>The web socket is refused with this status; 0 resets the connection.</summary>
    public sealed record RefuseConnect(int HttpStatus) : Fault;

    /// <summary>READY names a resume address where nobody listens.</summary>
    public sealed record DeadResumeUrl : Fault;

    /// <summary>A heartbeat gets no answer.</summary>
    public sealed record WithholdAck : Fault;

    /// <summary>A payload comes in this many frames, or under transport compression in this many messages.</summary>
    public sealed record SplitPayload(int Parts) : Fault;

    /// <summary>A payload comes as plain text although compression was asked for.</summary>
    public sealed record PlainText : Fault;

    /// <summary>Every event of the next replay comes twice.</summary>
    public sealed record DuplicateReplay : Fault;

    /// <summary>The next event of this name comes twice, with one id and two sequence numbers.</summary>
    public sealed record DuplicateEvent(string Event) : Fault;

    /// <summary>The next message names its mentions in the text only.</summary>
    public sealed record EmptyMentions : Fault;

    /// <summary>The next payload has a field that nobody knows.</summary>
    public sealed record UnknownField : Fault;

    /// <summary>An event with this name and data is sent at once.</summary>
    public sealed record Dispatch(string Event, JsonNode Data) : Fault;

    /// <summary>A payload is sent at once as it stands.</summary>
    public sealed record Send(JsonNode Payload) : Fault;

    /// <summary>A guild becomes unavailable, or available again.</summary>
    public sealed record Outage(ulong Guild, bool IsOver) : Fault;

    /// <summary>The bot is removed from a guild.</summary>
    public sealed record Kick(ulong Guild) : Fault;

    /// <summary>Every interaction is suddenly so much older.</summary>
    public sealed record AgeInteractions(TimeSpan By) : Fault;

    /// <summary>The next interaction that is posted to a bot's own address is signed badly.</summary>
    public sealed record BadSignature : Fault;

    /// <summary>A request that goes wrong.</summary>
    public abstract record Request : Fault
    {
        /// <summary>As in <c>POST</c>; null for any.</summary>
        public string? Method { get; init; }

        /// <summary>Part of the path behind the version, as in <c>/messages</c>; null for any.</summary>
        public string? Path { get; init; }
    }

    /// <summary>429. The request is not carried out.</summary>
    public sealed record RateLimit(double RetryAfter) : Request
    {
        public RateLimitScope Scope { get; init; }

        /// <summary>Only <c>Retry-After</c> says how long, and the body says nothing.</summary>
        public bool OnlyHeader { get; init; }

        /// <summary>From Cloudflare: HTML and error 1015.</summary>
        public bool IsHtml { get; init; }
    }

    /// <summary>An error in place of the answer. The request is not carried out.</summary>
    public sealed record Failure(int Code) : Request
    {
        /// <summary>Null for what Discord says with this status.</summary>
        public JsonNode? Body { get; init; }
    }

    /// <summary>The request is carried out and answered with 204 and nothing else.</summary>
    public sealed record NoContent : Request;

    /// <summary>The request is carried out, and the answer waits; without a delay the connection is reset instead.</summary>
    public sealed record LateAnswer(TimeSpan? Delay) : Request;
}
