namespace MedTechBot.Sandbox.Tests.DiscordJs;

/// <summary>The most used Discord library, unchanged, finds nothing amiss.</summary>
public sealed class DiscordJsTests() : SandboxTest(new SandboxOptions { IdentifyInterval = TimeSpan.FromSeconds(4) })
{
    [SkippableFact]
    public async Task It_logs_in_registers_commands_and_replies_to_messages()
    {
        await using var bot = await DiscordJsBot.StartAsync(Sandbox);

        var ready = await bot.SaysAsync("ready");
        var asked = Sandbox.Member.Post(SandboxIds.General, "hello");
        var replied = await bot.SaysAsync("replied");
        var inThread = Sandbox.Moderator.Post(SandboxIds.Thread, "and in a thread");
        await bot.SaysAsync("replied");
        var direct = Sandbox.Member.OpenDirectMessages(RawBot.Id);
        Sandbox.Member.Post(direct, "in private");
        var directReply = await bot.SaysAsync("replied");

        Assert.Equal($"{RawBot.Id}", ready["user"]?.ToString());
        Assert.Equal("Sandbox", ready["guilds"]?[0]?.ToString());
        Assert.Equal(["ask", "menu", "Answer this"], ready["commands"]?.AsArray().Select(name => name?.ToString()));
        Assert.Equal("member", replied["author"]?.ToString());
        var last = Sandbox.Member.Messages(SandboxIds.General)[^1];
        Assert.Equal((asked.Id, "You said: hello"), (last.ReferenceId, last.Content));
        Assert.Equal(inThread.Id, Sandbox.Member.Messages(SandboxIds.Thread)[^1].ReferenceId);
        Assert.True((bool?)directReply["direct"]);
        Assert.Equal("You said: in private", Sandbox.Member.Messages(direct)[^1].Content);
    }

    [SkippableFact]
    public async Task It_completes_defers_edits_and_follows_up()
    {
        await using var bot = await DiscordJsBot.StartAsync(Sandbox);
        await bot.SaysAsync("ready");

        var completed = await Sandbox.Member.Complete(SandboxIds.General, "ask", "question", "how lo").AnsweredAsync(RawBot.Patience);
        var asked = Sandbox.Member.Command(SandboxIds.General, "ask", ("question", "how long?"));
        var answer = await asked.OriginalAsync(RawBot.Patience);
        var more = await asked.FollowUpAsync(0, RawBot.Patience);
        var message = Sandbox.Moderator.Post(SandboxIds.General, "what is an EMT");
        var about = await Sandbox.Moderator.MessageCommand(SandboxIds.General, "Answer this", message.Id).OriginalAsync(RawBot.Patience);

        Assert.Equal("how lo?", completed.Data?["choices"]?[0]?["name"]?.ToString());
        Assert.Equal(("An answer to: how long?", true), (answer.Content, answer.IsEphemeral));
        Assert.Equal("And one more thing.", more.Content);
        Assert.Equal("About: what is an EMT", about.Content);
    }

    [SkippableFact]
    public async Task It_answers_buttons_selects_and_modals()
    {
        await using var bot = await DiscordJsBot.StartAsync(Sandbox);
        await bot.SaysAsync("ready");
        var menu = await Sandbox.Moderator.Command(SandboxIds.General, "menu").OriginalAsync(RawBot.Patience);
        Assert.Equal($"{menu.Id}", (await bot.SaysAsync("sent"))["message"]?.ToString());

        var chosen = await Sandbox.Moderator.Choose(SandboxIds.General, menu.Id, "job", "emt").OriginalAsync(RawBot.Patience);
        var form = Sandbox.Moderator.Press(SandboxIds.General, menu.Id, "form");
        var modal = await form.AnsweredAsync(RawBot.Patience);
        var filled = await Sandbox.Moderator.Submit(form, ("text", "hello")).OriginalAsync(RawBot.Patience);
        Sandbox.Moderator.Press(SandboxIds.General, menu.Id, "quiet");
        var answered = await bot.SaysAsync("answered");
        while (answered["name"]?.ToString() != "quiet")
        {
            answered = await bot.SaysAsync("answered");
        }

        Assert.Equal((menu.Id, "Chosen: emt"), (chosen.Id, chosen.Content));
        Assert.Equal(9, modal.Type);
        Assert.Equal("Filled in: hello", filled.Content);
        Assert.True((bool?)answered["mayManageMessages"]);
        var quiet = Sandbox.Moderator.Messages(SandboxIds.General).Single(message => message.Id == menu.Id);
        Assert.Equal(("Quiet now.", 0), (quiet.Content, quiet.Components.Count));
    }

    [SkippableFact]
    public async Task It_comes_back_after_op_7_a_resumable_op_9_and_a_dropped_socket()
    {
        await using var bot = await DiscordJsBot.StartAsync(Sandbox);
        await bot.SaysAsync("ready");

        foreach (var fault in (Fault[])[new Fault.Reconnect(), new Fault.InvalidSession(IsResumable: true), new Fault.Drop()])
        {
            Sandbox.Faults.Add(fault);
            await bot.SaysAsync("resumed");
            Sandbox.Member.Post(SandboxIds.General, $"after {fault.GetType().Name}");
            await bot.SaysAsync("replied");
        }

        Sandbox.Faults.Add(new Fault.InvalidSession(IsResumable: false));
        await bot.SaysAsync("connected");
        Sandbox.Member.Post(SandboxIds.General, "after a new session");
        await bot.SaysAsync("replied");

        Assert.Equal(3, Sandbox.Log.Entries.Count(entry => entry is { IsFromBot: true, Op: 6 }));
        Assert.Equal(2, Sandbox.Log.Entries.Count(entry => entry is { IsFromBot: true, Op: 2 }));
    }
}
