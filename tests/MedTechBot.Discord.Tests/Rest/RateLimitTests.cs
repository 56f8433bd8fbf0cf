using MedTechBot.Discord.Rest;
using MedTechBot.Discord.Tests.Support;

namespace MedTechBot.Discord.Tests.Rest;

public sealed class RateLimitTests
{
    private static readonly TimeSpan Exact = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task An_empty_bucket_is_waited_for_as_long_as_the_headers_say_and_a_little_more()
    {
        await using var speaker = await Speaker.StartAsync(Limited(remaining: 0, after: "0.75"));

        await speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), CancellationToken.None);
        await speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), CancellationToken.None);

        Assert.Equal(0.8, Assert.Single(speaker.Clock.Pauses).TotalSeconds, tolerance: 0.001);
    }

    [Fact]
    public async Task Another_channel_is_another_bucket_although_the_hash_is_the_same()
    {
        await using var speaker = await Speaker.StartAsync(Limited(remaining: 0, after: "30"));

        await speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), CancellationToken.None);
        await speaker.Rest.CreateMessageAsync(Some.Other, Some.Text(), CancellationToken.None);

        Assert.Empty(speaker.Clock.Pauses);
    }

    [Fact]
    public async Task Another_method_on_the_same_path_may_be_another_bucket()
    {
        await using var speaker = await Speaker.StartAsync();
        speaker.Server.Answer = request => Limited(0, "30", hash: request.Method);

        await speaker.Rest.GetMessageAsync(Some.Channel, Some.Message, CancellationToken.None);
        await speaker.Rest.EditMessageAsync(Some.Channel, Some.Message, Some.Text(), CancellationToken.None);

        Assert.Empty(speaker.Clock.Pauses);
    }

    [Fact]
    public async Task Two_routes_with_one_hash_are_one_bucket()
    {
        await using var speaker = await Speaker.StartAsync(Limited(5, "30"), Limited(0, "30"));

        await speaker.Rest.GetMessageAsync(Some.Channel, Some.Message, CancellationToken.None);
        await speaker.Rest.EditMessageAsync(Some.Channel, Some.Message, Some.Text(), CancellationToken.None);
        await speaker.Rest.GetMessageAsync(Some.Channel, Some.Message, CancellationToken.None);

        Assert.Equal(30.05, Assert.Single(speaker.Clock.Pauses).TotalSeconds, tolerance: 0.001);
    }

    [Fact]
    public async Task Requests_of_one_bucket_go_one_after_the_other_in_order()
    {
        await using var speaker = await Speaker.StartAsync();
        var first = new TaskCompletionSource();
        speaker.Server.Answer = request => Reply.Json(Some.MessageJson) with { Until = speaker.Server.Requests.Count == 0 ? first.Task : Task.CompletedTask };

        var sends = Enumerable.Range(0, 4).Select(number => speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text($"{number}"), CancellationToken.None)).ToList();
        await speaker.Server.NextRequestAsync();
        Assert.Single(speaker.Server.Requests);
        first.SetResult();
        await Task.WhenAll(sends).Soon();

        Assert.Equal(["0", "1", "2", "3"], speaker.Server.Requests.Select(request => request.Json.GetProperty("content").GetString()));
    }

    [Fact]
    public async Task The_order_outlives_the_news_that_the_requests_are_counted_elsewhere()
    {
        var request = new RestRequest(HttpMethod.Post, "/x", "/x");
        // Only a thread that is held up at the wrong moment lets one overtake another.
        for (var round = 0; round < 500; round++)
        {
            var limits = new RateLimits(new TestClock());
            var first = await limits.EnterAsync(request, CancellationToken.None);
            var order = new List<int>();
            var sends = Enumerable.Range(0, 20).Select(SendAsync).ToList();

            limits.Learn(request, new RateLimitHeaders("hash", 1, TimeSpan.Zero, null, false, false));
            limits.Leave(first);
            await Task.WhenAll(sends).Soon();

            Assert.Equal(Enumerable.Range(0, 20), order);

            async Task SendAsync(int number)
            {
                var bucket = await limits.EnterAsync(request, CancellationToken.None);
                order.Add(number);
                limits.Leave(bucket);
            }
        }
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    public async Task A_429_of_a_bucket_is_waited_out_and_the_same_request_sent_again(string scope)
    {
        await using var speaker = await Speaker.StartAsync(Reply.Limit(1.337, scope: scope), Reply.Json(Some.MessageJson));

        await speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text("x") with { Nonce = "n" }, CancellationToken.None);

        Assert.Equal(1.387, Assert.Single(speaker.Clock.Pauses).TotalSeconds, tolerance: 0.001);
        Assert.Equal(2, speaker.Server.Requests.Count);
        Assert.Equal(speaker.Server.Requests.First().Json.GetRawText(), speaker.Server.Requests.Last().Json.GetRawText());
    }

    [Fact]
    public async Task A_global_429_holds_back_all_routes_but_answers_to_interactions()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Limit(2, isGlobal: true), Reply.Json(Some.MessageJson));
        speaker.Clock.SkipsPauses = false;

        var limited = speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), CancellationToken.None);
        await speaker.Server.NextRequestAsync();
        await speaker.Clock.PausedAsync(1);
        var other = speaker.Rest.GetSelfAsync(CancellationToken.None);
        await speaker.Clock.PausedAsync(2);
        await speaker.Rest.AnswerInteractionAsync(Some.Interaction(), new(MedTechBot.Discord.Interactions.CallbackType.DeferredMessage), CancellationToken.None).Soon();

        Assert.Equal(2, speaker.Server.Requests.Count);
        speaker.Clock.Advance(TimeSpan.FromSeconds(3));
        await Task.WhenAll(limited, other).Soon();
        Assert.Equal(4, speaker.Server.Requests.Count);
    }

    [Fact]
    public async Task A_429_with_nothing_but_a_header_or_a_page_is_a_ban_and_stops_everything()
    {
        await using var speaker = await Speaker.StartAsync(new Reply(429, "<html>error code: 1015</html>", "text/html").With(("Retry-After", "40")), Reply.Json(Some.MessageJson));
        speaker.Clock.SkipsPauses = false;

        var banned = speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), CancellationToken.None);
        await speaker.Server.NextRequestAsync();
        await speaker.Clock.PausedAsync(1);
        var answer = speaker.Rest.AnswerInteractionAsync(Some.Interaction(), new(MedTechBot.Discord.Interactions.CallbackType.DeferredMessage), CancellationToken.None);
        await speaker.Clock.PausedAsync(2);

        Assert.Single(speaker.Server.Requests);
        speaker.Clock.Advance(TimeSpan.FromSeconds(41));
        await Task.WhenAll(banned, answer).Soon();
        Assert.Contains(speaker.Log, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_ban_of_a_day_is_an_error_now_and_nothing_is_sent_while_it_lasts()
    {
        await using var speaker = await Speaker.StartAsync(new Reply(429, "error code: 1015", "text/plain").With(("Retry-After", "86400")));

        var first = await Assert.ThrowsAsync<DiscordApiException>(() => speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), CancellationToken.None));
        await Assert.ThrowsAsync<DiscordApiException>(() => speaker.Rest.GetSelfAsync(CancellationToken.None));

        Assert.Single(speaker.Server.Requests);
        Assert.InRange(first.RetryAfter ?? default, TimeSpan.FromHours(23), TimeSpan.FromHours(25));
    }

    [Fact]
    public async Task A_limit_that_never_ends_is_given_up_after_five_tries()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Limit(0.1));

        var error = await Assert.ThrowsAsync<DiscordApiException>(() => speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), CancellationToken.None));

        Assert.Equal(System.Net.HttpStatusCode.TooManyRequests, error.Status);
        Assert.Equal(RestSender.LimitedTries, speaker.Server.Requests.Count);
    }

    [Fact]
    public async Task No_more_than_fifty_requests_go_out_in_a_second()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Json(Some.MessageJson));

        for (var number = 0; number <= GlobalLimit.PerSecond; number++)
        {
            await speaker.Rest.CreateMessageAsync(new((ulong)number), Some.Text(), CancellationToken.None);
        }

        Assert.Equal(1, Assert.Single(speaker.Clock.Pauses).TotalSeconds, Exact.TotalSeconds);
    }

    [Fact]
    public void Buckets_at_rest_are_forgotten()
    {
        var clock = new TestClock();
        var limits = new RateLimits(clock);

        for (var number = 0; number < 5000; number++)
        {
            var request = new RestRequest(HttpMethod.Post, "/x", "/x") { Major = $"{number}" };
            limits.Learn(request, new RateLimitHeaders("hash", 0, TimeSpan.FromSeconds(1), null, false, false));
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.InRange(limits.BucketCount, 1, 1024);
    }

    private static Reply Limited(int remaining, string after, string hash = "abc") => Reply.Json(Some.MessageJson).With(
        ("X-RateLimit-Bucket", hash),
        ("X-RateLimit-Limit", "5"),
        ("X-RateLimit-Remaining", $"{remaining}"),
        ("X-RateLimit-Reset", "1"),
        ("X-RateLimit-Reset-After", after));
}
