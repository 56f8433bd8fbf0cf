using MedTechBot.Hosting;
using MedTechBot.Sandbox;

namespace MedTechBot.Tests.Hosting;

public sealed class BotWorkerTests
{
    [Fact]
    public async Task An_answer_under_way_is_finished_before_the_session_is_closed()
    {
        await using var bot = await BotInSandbox.StartAsync();
        bot.Sandbox.Faults.Add(new Fault.RateLimit(1) { Method = "POST", Path = "/messages" });
        var asked = bot.Member.Post(SandboxIds.General, $"{bot.Mention} what hours do EMTs work?");
        await bot.Sandbox.Log.FirstAsync(entry => entry is { Method: "POST", Status: 429 }, BotInSandbox.Patience);

        await bot.Host.StopAsync();

        Assert.Contains(bot.Member.Messages(SandboxIds.General), message => message.ReferenceId == asked.Id);
        Assert.Contains(bot.Sandbox.Log.Entries, entry => entry is { IsGateway: true, IsFromBot: true, CloseCode: 1000 });
    }

    [Fact]
    public async Task A_dropped_connection_is_taken_up_again_and_nothing_is_missed()
    {
        await using var bot = await BotInSandbox.StartAsync();
        bot.Sandbox.Faults.Add(new Fault.Drop { At = Moment.Now });

        var reply = await bot.AskAsync(bot.Member, "@bot what hours do EMTs work?");

        Assert.Equal("**Emergency medical technician: hours**", reply.FirstLine);
    }

    [Fact]
    public async Task The_bot_asks_for_no_privileged_intent()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { PrivilegedIntents = Intents.None });
        await using var bot = await BotInSandbox.StartAsync(sandbox, TimeProvider.System);

        var identified = await sandbox.Log.FirstAsync(entry => entry is { IsGateway: true, IsFromBot: true, Op: 2 }, BotInSandbox.Patience);
        var reply = await bot.AskAsync(bot.Member, "@bot what hours do EMTs work?");

        Assert.Equal(4609, (int?)identified.Json?["d"]?["intents"]);
        Assert.StartsWith("**Emergency medical technician: hours**", reply.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_belongs_to_one_message_happens_in_turn_and_all_else_at_once()
    {
        var turns = new Turns();
        var first = new TaskCompletionSource();
        var order = new List<string>();
        turns.Start(1, async () =>
        {
            await first.Task;
            order.Add("question");
        });
        turns.Start(1, () =>
        {
            order.Add("edit");
            return Task.CompletedTask;
        });
        turns.Start(2, () =>
        {
            first.SetResult();
            throw new InvalidOperationException("fails, and holds up nobody");
        });

        await turns.IdleAsync().WaitAsync(BotInSandbox.Patience);

        Assert.Equal(["question", "edit"], order);
    }

    [Fact]
    public async Task Work_that_fails_while_it_is_waited_for_fails_nobody_else()
    {
        var turns = new Turns();
        var first = new TaskCompletionSource();
        turns.Start(1, () => first.Task);

        var idle = turns.IdleAsync();
        first.SetException(new InvalidOperationException("fails, and holds up nobody"));

        await idle.WaitAsync(BotInSandbox.Patience);
    }
}
