using System.Net;

namespace MedTechBot.Discord.Rest;

/// <summary>What came back for one attempt: an answer, or the reason why there is none.</summary>
internal sealed record RestAnswer(HttpStatusCode Status, byte[] Body, RateLimitHeaders? Headers)
{
    public Exception? Failure { get; private init; }

    /// <summary>There is no answer, but Discord may have done what was asked.</summary>
    public bool MayBeDone { get; private init; }

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public static RestAnswer None(Exception failure, bool mayBeDone) => new(0, [], null) { Failure = failure, MayBeDone = mayBeDone };
}
