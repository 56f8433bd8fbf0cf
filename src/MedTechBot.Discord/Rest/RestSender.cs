using System.Net;
using Microsoft.Extensions.Logging;

namespace MedTechBot.Discord.Rest;

/// <summary>Gets a request to Discord: waits for its turn, sends it, and sends it again where that is safe.</summary>
internal sealed partial class RestSender(HttpClient http, DiscordOptions options, TimeProvider clock, ILogger logger) : IDisposable
{
    /// <summary>How often a request that fails is sent in all, and how often one that is only asked to wait.</summary>
    public const int Tries = 3;
    public const int LimitedTries = 5;

    public static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    // What a page without a Retry-After deserves.
    private static readonly TimeSpan UnknownBan = TimeSpan.FromMinutes(1);

    private readonly string _apiBase = options.ApiBase.AbsoluteUri.TrimEnd('/');
    private readonly RateLimits _limits = new(clock);
    private readonly GlobalLimit _global = new(clock);
    private readonly Refusals _refusals = new(clock);
    private readonly CancellationTokenSource _tokenRefused = new();

    /// <summary>Cancelled once Discord has answered 401: with this token, nothing will be answered any more.</summary>
    public CancellationToken TokenRefused => _tokenRefused.Token;

    public async Task<byte[]> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        ThrowIfTokenRefused(request);
        _refusals.ThrowIfRemembered(request);
        var bucket = await _limits.EnterAsync(request, cancellationToken);
        try
        {
            return await SendInTurnAsync(request, cancellationToken);
        }
        finally
        {
            _limits.Leave(bucket);
        }
    }

    public void Dispose() => _tokenRefused.Dispose();

    private async Task<byte[]> SendInTurnAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var mayBeDone = false;
        var failures = 0;
        var limits = 0;
        while (true)
        {
            await WaitAsync(request, cancellationToken);
            var answer = await TryAsync(request, cancellationToken);
            if (answer.Failure is { } failure)
            {
                // What never left can always be sent again.
                mayBeDone |= answer.MayBeDone;
                if (++failures >= Tries || !(request.IsRepeatable || !answer.MayBeDone))
                {
                    throw new DiscordUnreachableException(request.Route, failure);
                }
            }
            else if (answer.IsSuccess)
            {
                return answer.Body;
            }
            else if (answer.Status is HttpStatusCode.TooManyRequests)
            {
                OnLimit(request, answer);
                if (++limits >= LimitedTries)
                {
                    throw Error(request, answer);
                }

                continue;
            }
            else if ((int)answer.Status >= 500)
            {
                mayBeDone = true;
                if (++failures >= Tries || !request.IsRepeatable)
                {
                    throw Error(request, answer);
                }
            }
            else
            {
                return OnError(request, answer, mayBeDone);
            }

            LogAgain(request.Route, answer.Failure?.GetBaseException().Message ?? $"{(int)answer.Status}");
            await Task.Delay(FirstPause * Math.Pow(2, failures - 1) * (0.5 + (Random.Shared.NextDouble() / 2)), clock, cancellationToken);
        }
    }

    private async Task WaitAsync(RestRequest request, CancellationToken cancellationToken)
    {
        while (true)
        {
            ThrowIfTokenRefused(request);
            var wait = _limits.Wait(request);
            wait = wait > TimeSpan.Zero ? wait : _global.Take(isExempt: !request.IsAuthorized);
            if (wait <= TimeSpan.Zero)
            {
                return;
            }

            if (wait.TotalSeconds > options.LongestWaitSeconds)
            {
                throw new DiscordApiException(request.Route, HttpStatusCode.TooManyRequests, DiscordErrorCode.General, "rate limited for longer than we wait", []) { RetryAfter = wait };
            }

            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private async Task<RestAnswer> TryAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(request.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var message = request.ToMessage(_apiBase, options.Token);
            using var response = await http.SendAsync(message, either.Token);
            var answer = new RestAnswer(response.StatusCode, await response.Content.ReadAsByteArrayAsync(either.Token), RateLimitHeaders.Of(response.Headers));
            _limits.Learn(request, answer.Headers!);
            return answer;
        }
        catch (HttpRequestException failure)
        {
            return RestAnswer.None(failure, mayBeDone: failure.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return RestAnswer.None(new TimeoutException($"Nothing within {request.Timeout.TotalSeconds} s."), mayBeDone: true);
        }
    }

    private void OnLimit(RestRequest request, RestAnswer answer)
    {
        var headers = answer.Headers!;
        var body = ErrorBody.Read(answer.Body);
        var wait = (RateLimitHeaders.Seconds(body?.RetryAfter) ?? headers.RetryAfter ?? UnknownBan) + RateLimits.Slack;
        if (body is null)
        {
            _global.Ban(wait);
            LogBanned(request.Route, wait);
        }
        else if (body.Global || headers.IsGlobal)
        {
            _global.Block(wait);
            LogLimited(request.Route, "global", wait);
        }
        else
        {
            _limits.Block(request, wait);
            LogLimited(request.Route, headers.IsShared ? "shared" : "user", wait);
        }
    }

    private byte[] OnError(RestRequest request, RestAnswer answer, bool mayBeDone)
    {
        var error = Error(request, answer);
        if (mayBeDone && error.Code == request.DoneIf)
        {
            return [];
        }

        if (answer.Status is HttpStatusCode.Unauthorized && request.IsAuthorized)
        {
            _tokenRefused.Cancel();
            ThrowIfTokenRefused(request);
        }

        _refusals.Remember(request, error);
        throw error;
    }

    private void ThrowIfTokenRefused(RestRequest request)
    {
        if (request.IsAuthorized && _tokenRefused.IsCancellationRequested)
        {
            throw DiscordRefusedException.Token((int)HttpStatusCode.Unauthorized);
        }
    }

    private static DiscordApiException Error(RestRequest request, RestAnswer answer)
    {
        var body = ErrorBody.Read(answer.Body);
        return new(request.Route, answer.Status, (DiscordErrorCode)(body?.Code ?? 0), body?.Message ?? "(no words)", body?.FieldErrors() ?? []);
    }

    [LoggerMessage(LogLevel.Debug, "{Route} is sent again after {Reason}")]
    private partial void LogAgain(string route, string reason);

    [LoggerMessage(LogLevel.Information, "{Route} met a rate limit ({Scope}); waiting for {Wait}")]
    private partial void LogLimited(string route, string scope, TimeSpan wait);

    [LoggerMessage(LogLevel.Error, "{Route} was turned away before it reached Discord; nothing is sent for {Wait}")]
    private partial void LogBanned(string route, TimeSpan wait);
}
