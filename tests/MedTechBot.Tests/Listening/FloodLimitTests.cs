using MedTechBot.Sandbox;
using MedTechBot.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace MedTechBot.Tests.Listening;

public sealed class FloodLimitTests
{
    [Fact]
    public async Task Who_asks_too_much_is_told_so_once_and_privately()
    {
        await using var bot = await BotInSandbox.StillAsync(("Limits:PerUser", "2"));
        var direct = bot.Member.OpenDirectMessages(bot.Id);
        await bot.AskAsync(bot.Member, "@bot what hours do EMTs work?");
        await bot.AskAsync(bot.Member, "@bot what is the pay of EMTs?");

        var third = bot.Member.Post(SandboxIds.General, $"{bot.Mention} what does a phlebotomist do?");
        var fourth = bot.Member.Post(SandboxIds.General, $"{bot.Mention} what does a paramedic do?");
        var other = await bot.AskAsync(bot.Moderator, "@bot what does a paramedic do?");

        Assert.Empty(await bot.RepliesToAsync(third));
        Assert.Empty(await bot.RepliesToAsync(fourth));
        Assert.Contains("wait", Assert.Single(bot.Member.Messages(direct)).Content, StringComparison.Ordinal);
        Assert.StartsWith("**Paramedic", other.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_beyond_the_limit_is_answered_with_a_private_notice()
    {
        await using var bot = await BotInSandbox.StillAsync(("Limits:PerUser", "1"));
        await bot.Member.Command(SandboxIds.General, "ask", ("question", "what hours do EMTs work?")).OriginalAsync(BotInSandbox.Patience);

        var notice = await bot.Member.Command(SandboxIds.General, "ask", ("question", "what is the pay of EMTs?")).OriginalAsync(BotInSandbox.Patience);

        Assert.True(notice.IsEphemeral);
        Assert.Contains("wait", notice.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_has_a_limit_of_its_own_and_private_answers_do_not_count_for_it()
    {
        await using var bot = await BotInSandbox.StillAsync(("Limits:PerChannel", "1"));
        await bot.AskAsync(bot.Member, "@bot what hours do EMTs work?");

        var second = bot.Moderator.Post(SandboxIds.General, $"{bot.Mention} what does a phlebotomist do?");
        var elsewhere = await bot.AskAsync(bot.Moderator, "@bot what does a paramedic do?", SandboxIds.Thread);
        var alone = await bot.Moderator.Command(SandboxIds.General, "ask", ("question", "what does a phlebotomist do?")).OriginalAsync(BotInSandbox.Patience);

        Assert.Empty(await bot.RepliesToAsync(second));
        Assert.StartsWith("**Paramedic", elsewhere.Content, StringComparison.Ordinal);
        Assert.StartsWith("**Phlebotomist", alone.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_minute_later_all_is_answered_again()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        await using var bot = await BotInSandbox.StartAsync(null, clock, ("Limits:PerUser", "1"));
        await bot.Member.Command(SandboxIds.General, "ask", ("question", "what hours do EMTs work?")).OriginalAsync(BotInSandbox.Patience);
        var refused = await bot.Member.Command(SandboxIds.General, "ask", ("question", "what is the pay of EMTs?")).OriginalAsync(BotInSandbox.Patience);

        // What Discord has accepted, the bot may not have heard of yet; time that leaps now would be too long for it to wait.
        await bot.IdleAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        var answered = await bot.Member.Command(SandboxIds.General, "ask", ("question", "what is the pay of EMTs?")).OriginalAsync(BotInSandbox.Patience);

        Assert.Contains("wait", refused.Content, StringComparison.Ordinal);
        Assert.StartsWith("**Emergency medical technician: pay**", answered.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my friend is not breathing what do I do", "911")]
    [InlineData("should I take ibuprofen with my heart medication", "doctor")]
    public async Task Help_and_advice_pass_every_limit(string question, string part)
    {
        await using var bot = await BotInSandbox.StillAsync(("Limits:PerUser", "1"), ("Limits:PerChannel", "1"));
        await bot.AskAsync(bot.Member, "@bot what hours do EMTs work?");

        var open = await bot.AskAsync(bot.Member, $"@bot {question}");
        var alone = await bot.Member.Command(SandboxIds.General, "ask", ("question", question)).OriginalAsync(BotInSandbox.Patience);

        Assert.Contains(part, open.Content, StringComparison.Ordinal);
        Assert.Contains(part, alone.Content, StringComparison.Ordinal);
    }
}
