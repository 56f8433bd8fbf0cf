using MedTechBot.Discord.Models;
using MedTechBot.Discord.Rest;
using MedTechBot.Discord.Tests.Support;
using MedTechBot.Sandbox;

namespace MedTechBot.Discord.Tests.AgainstSandbox;

public sealed class RestTests
{
    private static readonly Snowflake Careers = new(SandboxIds.Careers);

    [Fact]
    public async Task A_reply_is_written_changed_read_and_deleted()
    {
        await using var stage = await Stage.ReadyAsync();
        var question = stage.Sandbox.Member.Post(SandboxIds.Careers, "what does an EMT do");

        var sent = await stage.Rest.CreateMessageAsync(Careers, Some.Text("@everyone rides") with { ReplyTo = new(question.Id) }, CancellationToken.None);
        await stage.Rest.EditMessageAsync(Careers, sent.Id, Some.Text("rides"), CancellationToken.None);
        var read = await stage.Rest.GetMessageAsync(Careers, sent.Id, CancellationToken.None);
        var seen = stage.Sandbox.Member.Messages(SandboxIds.Careers)[^1];
        await stage.Rest.AddReactionAsync(Careers, sent.Id, "👍", CancellationToken.None);
        await stage.Rest.RemoveReactionAsync(Careers, sent.Id, "👍", CancellationToken.None);
        await stage.Rest.DeleteMessageAsync(Careers, sent.Id, CancellationToken.None);

        Assert.Equal("rides", read.Content);
        Assert.Equal(question.Id, seen.ReferenceId);
        Assert.Equal(question.Id, stage.Sandbox.Member.Messages(SandboxIds.Careers)[^1].Id);
    }

    [Fact]
    public async Task A_file_arrives()
    {
        await using var stage = await Stage.ReadyAsync();

        await stage.Rest.CreateMessageAsync(Careers, Some.Text() with { Files = [new FileUpload("chart.png", new byte[] { 1, 2 }) { Description = "A chart" }] }, CancellationToken.None);

        Assert.Contains("chart.png", stage.Sandbox.Member.Messages(SandboxIds.Careers)[^1].Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_whose_answer_is_lost_appears_once()
    {
        await using var stage = await Stage.ReadyAsync();
        stage.Sandbox.Faults.Add(new Fault.LateAnswer(null) { Method = "POST", Path = "/messages" });

        await stage.Rest.CreateMessageAsync(Careers, Some.Text("once"), CancellationToken.None);

        Assert.Single(stage.Sandbox.Member.Messages(SandboxIds.Careers), message => message.Content == "once");
        Assert.Equal(2, Posts(stage).Count);
    }

    [Theory]
    [InlineData(RateLimitScope.User, false, false)]
    [InlineData(RateLimitScope.Shared, false, false)]
    [InlineData(RateLimitScope.Global, false, false)]
    [InlineData(RateLimitScope.User, true, false)]
    [InlineData(RateLimitScope.User, false, true)]
    public async Task Every_kind_of_rate_limit_is_waited_out(RateLimitScope scope, bool onlyHeader, bool isHtml)
    {
        await using var stage = await Stage.ReadyAsync();
        stage.Sandbox.Faults.Add(new Fault.RateLimit(2.5) { Scope = scope, OnlyHeader = onlyHeader, IsHtml = isHtml, Path = "/messages" });
        var before = stage.Clock.GetUtcNow();

        await stage.Rest.CreateMessageAsync(Careers, Some.Text("late"), CancellationToken.None);

        Assert.True(stage.Clock.GetUtcNow() - before >= TimeSpan.FromSeconds(2.5));
        Assert.Equal([429, 200], Posts(stage).Select(entry => entry.Status));
    }

    [Fact]
    public async Task The_limits_that_the_headers_announce_are_never_run_into()
    {
        await using var stage = await Stage.ReadyAsync();

        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => stage.Rest.CreateMessageAsync(Careers, Some.Text($"{number}"), CancellationToken.None))).Soon();

        Assert.DoesNotContain(Posts(stage), entry => entry.Status == 429);
        Assert.Equal(Enumerable.Range(0, 30).Select(number => $"{number}"), stage.Sandbox.Member.Messages(SandboxIds.Careers).TakeLast(30).Select(message => message.Content));
    }

    [Fact]
    public async Task A_failing_server_is_asked_again()
    {
        await using var stage = await Stage.ReadyAsync();
        stage.Sandbox.Faults.Add(new Fault.Failure(502) { Path = "/messages", Times = 2 });

        await stage.Rest.CreateMessageAsync(Careers, Some.Text(), CancellationToken.None);

        Assert.Equal([502, 502, 200], Posts(stage).Select(entry => entry.Status));
    }

    [Fact]
    public async Task After_one_401_all_is_over()
    {
        await using var stage = await Stage.ReadyAsync();
        stage.Sandbox.Faults.Add(new Fault.Failure(401) { Path = "/messages" });

        await Assert.ThrowsAsync<DiscordRefusedException>(() => stage.Rest.CreateMessageAsync(Careers, Some.Text(), CancellationToken.None));

        await Assert.ThrowsAsync<DiscordRefusedException>(() => stage.Client.Running.Soon());
    }

    [Fact]
    public async Task A_deletion_needs_no_body()
    {
        await using var stage = await Stage.ReadyAsync();
        var sent = await stage.Rest.CreateMessageAsync(Careers, Some.Text(), CancellationToken.None);
        stage.Sandbox.Faults.Add(new Fault.NoContent { Method = "DELETE" });

        await stage.Rest.DeleteMessageAsync(Careers, sent.Id, CancellationToken.None);

        Assert.DoesNotContain(stage.Sandbox.Member.Messages(SandboxIds.Careers), message => message.Id == sent.Id.Value);
    }

    [Fact]
    public async Task Somebody_who_does_not_take_direct_messages_is_asked_once()
    {
        await using var stage = await Stage.ReadyAsync();
        var member = stage.Sandbox.Member;
        member.BlocksDirectMessages = true;
        var channel = await stage.Rest.OpenDirectChannelAsync(new(member.Id), CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<DiscordApiException>(() => stage.Rest.CreateMessageAsync(channel.Id, Some.Text(), CancellationToken.None));
        await Assert.ThrowsAsync<DiscordApiException>(() => stage.Rest.CreateMessageAsync(channel.Id, Some.Text(), CancellationToken.None));

        Assert.Equal(DiscordErrorCode.CannotMessageUser, refusal.Code);
        Assert.Single(Posts(stage));
    }

    [Fact]
    public async Task What_the_doctor_needs_to_know_can_be_read()
    {
        await using var stage = await Stage.ReadyAsync();
        var self = await stage.Rest.GetSelfAsync(CancellationToken.None);

        var guild = await stage.Rest.GetGuildAsync(new(SandboxIds.Guild), CancellationToken.None);
        var roles = await stage.Rest.GetRolesAsync(guild.Id, CancellationToken.None);
        var member = await stage.Rest.GetMemberAsync(guild.Id, self.Id, CancellationToken.None);
        var channel = await stage.Rest.GetChannelAsync(Careers, CancellationToken.None);
        await stage.Rest.StartTypingAsync(Careers, CancellationToken.None);

        Assert.Contains(roles, role => role.Id == guild.Id);
        Assert.All(member.Roles, id => Assert.Contains(roles, role => role.Id == id));
        Assert.Equal(guild.Id, channel.GuildId);
    }

    private static List<WireEntry> Posts(Stage stage) =>
        [.. stage.Sandbox.Log.Entries.Where(entry => entry is { Method: "POST", Path: { } path } && path.EndsWith("/messages", StringComparison.Ordinal))];
}
