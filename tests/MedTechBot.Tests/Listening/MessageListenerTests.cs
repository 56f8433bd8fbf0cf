using System.Text.Json.Nodes;
using MedTechBot.Listening;
using MedTechBot.Sandbox;
using MedTechBot.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace MedTechBot.Tests.Listening;

public sealed class MessageListenerTests
{
    [Fact]
    public async Task A_mention_is_answered_in_public_as_a_reply_with_sources_and_at_most_four_buttons()
    {
        await using var bot = await BotInSandbox.StartAsync();

        var reply = await bot.AskAsync(bot.Member, "@bot what hours do EMTs work?");

        Assert.Equal("**Emergency medical technician: hours**", reply.FirstLine);
        Assert.StartsWith("-# ", reply.LastLine, StringComparison.Ordinal);
        Assert.Contains("Aug 2025", reply.LastLine, StringComparison.Ordinal);
        Assert.InRange(reply.Buttons.Count, 2, 4);
        Assert.Equal("Remove", reply.Buttons[^1]);
        Assert.Empty(reply.Embeds);
    }

    [Fact]
    public async Task Every_reply_pings_nobody_shows_no_previews_and_is_named_after_its_question()
    {
        await using var bot = await BotInSandbox.StartAsync();

        var reply = await bot.AskAsync(bot.Member, "@bot what hours do EMTs work?");
        var sent = (await bot.SentAsync("POST", json => json["message_reference"] is not null)).Json;

        Assert.Equal("""{"parse":[]}""", sent?["allowed_mentions"]?.ToJsonString());
        Assert.Equal(reply.ReferenceId.ToString(), sent?["nonce"]?.ToString());
        Assert.Equal(true, (bool?)sent?["enforce_nonce"]);
        Assert.NotEqual(0, reply.Flags & 4);
    }

    [Fact]
    public async Task A_direct_message_needs_no_mention()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var channel = bot.Member.OpenDirectMessages(bot.Id);

        var reply = await bot.AskAsync(bot.Member, "What does a phlebotomist do?", channel);

        Assert.StartsWith("**Phlebotomist", reply.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_understood_in_the_light_of_the_asker_s_earlier_ones()
    {
        await using var bot = await BotInSandbox.StartAsync();
        await bot.AskAsync(bot.Member, "@bot what hours do EMTs work?");

        var reply = await bot.AskAsync(bot.Member, "@bot and the pay?");
        var stranger = await bot.AskAsync(bot.Moderator, "@bot and the pay?");

        Assert.Equal("**Emergency medical technician: pay**", reply.FirstLine);
        Assert.DoesNotContain("Emergency medical technician: pay", stranger.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_an_answer_asks_on_about_it_whoever_writes()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var answer = await bot.AskAsync(bot.Member, "@bot what hours do EMTs work?");

        var reply = await bot.AskAsync(bot.Moderator, "and the pay?", replyTo: answer.Id);

        Assert.Equal("**Emergency medical technician: pay**", reply.FirstLine);
    }

    [Theory]
    [InlineData("thanks")]
    [InlineData("lol")]
    public async Task A_reply_that_asks_nothing_gets_nothing(string words)
    {
        await using var bot = await BotInSandbox.StartAsync();
        var answer = await bot.AskAsync(bot.Member, "@bot what hours do EMTs work?");

        var asked = bot.Member.Post(SandboxIds.General, words, replyTo: answer.Id);

        Assert.Empty(await bot.RepliesToAsync(asked));
    }

    [Fact]
    public async Task Chatter_everyone_and_role_mentions_are_none_of_its_business()
    {
        await using var bot = await BotInSandbox.StartAsync();

        SeenMessage[] said =
        [
            bot.Member.Post(SandboxIds.General, "what hours do EMTs work?"),
            bot.Member.Post(SandboxIds.General, "@everyone what hours do EMTs work?"),
            bot.Member.Post(SandboxIds.General, $"<@&{SandboxIds.ModeratorRole}> what hours do EMTs work?"),
            bot.Member.Post(SandboxIds.General, $"<@{SandboxIds.Moderator}> what hours do EMTs work?"),
        ];

        await Assert.AllAsync(said, async message => Assert.Empty(await bot.RepliesToAsync(message)));
    }

    [Theory]
    [InlineData("bot")]
    [InlineData("webhook")]
    public async Task Other_bots_and_webhooks_are_not_answered(string kind)
    {
        await using var bot = await BotInSandbox.StartAsync();
        var message = bot.Member.Post(SandboxIds.General, "a question, to be told of in another way");
        var told = (JsonObject)message.Json.DeepClone();
        told["id"] = $"{message.Id + (1UL << 30)}";
        told["guild_id"] = $"{SandboxIds.Guild}";
        told["content"] = $"{bot.Mention} what hours do EMTs work?";
        told["mentions"] = new JsonArray(new JsonObject { ["id"] = $"{bot.Id}", ["username"] = "bot", ["bot"] = true });
        if (kind == "bot")
        {
            told["author"] = new JsonObject { ["id"] = "42", ["username"] = "another", ["bot"] = true };
        }
        else
        {
            told["webhook_id"] = "43";
        }

        bot.Sandbox.Faults.Add(new Fault.Dispatch("MESSAGE_CREATE", told));
        await bot.HeardAsync();

        Assert.DoesNotContain(bot.Sandbox.Log.Entries, entry => entry is { Method: "POST", IsGateway: false } && entry.Json?["message_reference"]?["message_id"]?.ToString() == told["id"]?.ToString());
    }

    [Fact]
    public async Task The_same_event_delivered_twice_is_answered_once()
    {
        await using var bot = await BotInSandbox.StartAsync();
        bot.Sandbox.Faults.Add(new Fault.DuplicateEvent("MESSAGE_CREATE"));

        var asked = bot.Member.Post(SandboxIds.General, $"{bot.Mention} what hours do EMTs work?");

        Assert.Single(await bot.RepliesToAsync(asked));
        Assert.Single(bot.Sandbox.Log.Entries, entry => entry is { Method: "POST", IsGateway: false } && entry.Json?["nonce"]?.ToString() == $"{asked.Id}");
    }

    [Fact]
    public async Task An_emergency_is_plain_text_with_the_number_first_and_nothing_beneath()
    {
        await using var bot = await BotInSandbox.StartAsync();

        var reply = await bot.AskAsync(bot.Member, "@bot my friend is not breathing what do I do");

        Assert.StartsWith("**Call 911", reply.Content, StringComparison.Ordinal);
        Assert.Empty(reply.Components);
        Assert.Empty(reply.Embeds);
    }

    [Fact]
    public async Task Choices_are_a_list_to_pick_from_and_the_answer_takes_its_place()
    {
        await using var bot = await BotInSandbox.StillAsync();
        var reply = await bot.AskAsync(bot.Member, "@bot what does a med tech do?");

        var picked = bot.Member.Choose(SandboxIds.General, reply.Id, reply.SelectId, reply.Options[0]);
        await picked.AnsweredAsync(BotInSandbox.Patience);
        var after = bot.Member.Messages(SandboxIds.General).Single(message => message.Id == reply.Id);

        Assert.Contains("Which one?", reply.FirstLine, StringComparison.Ordinal);
        Assert.InRange(reply.Options.Count, 2, 4);
        Assert.StartsWith($"**{reply.Options[0]}", after.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_s_pick_is_told_to_them_alone()
    {
        await using var bot = await BotInSandbox.StillAsync();
        var reply = await bot.AskAsync(bot.Member, "@bot what does a med tech do?");

        var told = await bot.Moderator.Choose(SandboxIds.General, reply.Id, reply.SelectId, reply.Options[0]).OriginalAsync(BotInSandbox.Patience);
        var after = bot.Member.Messages(SandboxIds.General).Single(message => message.Id == reply.Id);

        Assert.True(told.IsEphemeral);
        Assert.Equal(reply.Content, after.Content);
    }

    [Theory]
    [InlineData("@bot how do I become a registered nurse?", "Registered nurse")]
    [InlineData("@bot should I take ibuprofen with my heart medication", "doctor")]
    [InlineData("@bot hello", "Hello.")]
    [InlineData("@bot", "Hello.")]
    public async Task Other_outcomes_are_a_line_or_two(string question, string part)
    {
        await using var bot = await BotInSandbox.StartAsync();

        var reply = await bot.AskAsync(bot.Member, question);

        Assert.Contains(part, reply.Content, StringComparison.Ordinal);
        Assert.InRange(reply.Content.Split('\n').Length, 1, 3);
        Assert.InRange(reply.Buttons.Count, 1, 4);
    }

    [Fact]
    public async Task A_career_s_card_leads_on_to_all_that_there_is_about_it()
    {
        await using var bot = await BotInSandbox.StillAsync();
        var card = await bot.AskAsync(bot.Member, "@bot tell me about EMTs");

        var told = await bot.Moderator.Choose(SandboxIds.General, card.Id, card.SelectId, "Pay").OriginalAsync(BotInSandbox.Patience);

        Assert.Equal("**Emergency medical technician**", card.FirstLine);
        Assert.StartsWith("More: training, pay", card.Select?["placeholder"]?.ToString(), StringComparison.Ordinal);
        Assert.Equal("**Emergency medical technician: pay**", told.FirstLine);
        Assert.True(told.IsEphemeral);
    }

    [Fact]
    public async Task An_edited_question_is_answered_again_in_the_same_place()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var asked = bot.Member.Post(SandboxIds.General, $"{bot.Mention} what hours do EMTs work?");
        var reply = await bot.ReplyToAsync(bot.Member, asked, SandboxIds.General);

        bot.Member.Edit(SandboxIds.General, asked.Id, $"{bot.Mention} what is the pay of EMTs?");
        await bot.HeardAsync();

        var after = Assert.Single(await bot.RepliesToAsync(asked));
        Assert.Equal((reply.Id, "**Emergency medical technician: pay**"), (after.Id, after.FirstLine));
    }

    [Fact]
    public async Task An_edit_that_changes_no_word_changes_no_answer()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var asked = bot.Member.Post(SandboxIds.General, $"{bot.Mention} what hours do EMTs work?");
        await bot.ReplyToAsync(bot.Member, asked, SandboxIds.General);

        bot.Member.Edit(SandboxIds.General, asked.Id, $"{bot.Mention} what hours do EMTs work?");
        await bot.HeardAsync();

        Assert.DoesNotContain(bot.Sandbox.Log.Entries, entry => entry.Method == "PATCH");
    }

    [Fact]
    public async Task A_deleted_question_takes_its_answer_along()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var asked = bot.Member.Post(SandboxIds.General, $"{bot.Mention} what hours do EMTs work?");
        var reply = await bot.ReplyToAsync(bot.Member, asked, SandboxIds.General);

        bot.Member.Delete(SandboxIds.General, asked.Id);
        await bot.HeardAsync();

        Assert.DoesNotContain(bot.Member.Messages(SandboxIds.General), message => message.Id == reply.Id);
    }

    [Fact]
    public async Task A_question_deleted_while_it_is_answered_leaves_no_answer()
    {
        await using var bot = await BotInSandbox.StartAsync();
        bot.Sandbox.Faults.Add(new Fault.RateLimit(0.5) { Method = "POST", Path = "/messages" });

        var asked = bot.Member.Post(SandboxIds.General, $"{bot.Mention} what hours do EMTs work?");
        bot.Member.Delete(SandboxIds.General, asked.Id);

        Assert.Empty(await bot.RepliesToAsync(asked));
    }

    [Fact]
    public async Task An_edit_after_fifteen_minutes_changes_nothing_and_a_deletion_still_takes_the_answer_along()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        await using var bot = await BotInSandbox.StartAsync(null, clock);
        var asked = bot.Member.Post(SandboxIds.General, $"{bot.Mention} what hours do EMTs work?");
        var reply = await bot.ReplyToAsync(bot.Member, asked, SandboxIds.General);
        // What Discord has accepted, the bot may not have heard of yet; time that leaps now would be too long for it to wait.
        await bot.IdleAsync();
        clock.Advance(MessageListener.Editable);

        bot.Member.Edit(SandboxIds.General, asked.Id, $"{bot.Mention} what is the pay of EMTs?");
        var edited = Assert.Single(await bot.RepliesToAsync(asked));
        bot.Member.Delete(SandboxIds.General, asked.Id);
        await bot.HeardAsync();

        Assert.Equal(reply.Content, edited.Content);
        Assert.DoesNotContain(bot.Member.Messages(SandboxIds.General), message => message.Id == reply.Id);
    }

    [Fact]
    public async Task Help_in_an_emergency_stays_when_the_question_is_edited_and_goes_when_it_is_deleted()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var asked = bot.Member.Post(SandboxIds.General, $"{bot.Mention} my friend is not breathing what do I do");
        var reply = await bot.ReplyToAsync(bot.Member, asked, SandboxIds.General);

        bot.Member.Edit(SandboxIds.General, asked.Id, $"{bot.Mention} what is the pay of EMTs?");
        var edited = Assert.Single(await bot.RepliesToAsync(asked));
        bot.Member.Delete(SandboxIds.General, asked.Id);
        await bot.HeardAsync();

        Assert.Equal(reply.Content, edited.Content);
        Assert.DoesNotContain(bot.Member.Messages(SandboxIds.General), message => message.Id == reply.Id);
    }

    [Fact]
    public async Task What_was_typed_is_never_shown_as_markup()
    {
        await using var bot = await BotInSandbox.StartAsync();

        var reply = await bot.AskAsync(bot.Member, "@bot what is a **med** _tech_ ~~x~~ `y` @everyone <@900000000000000102> [z](https://example.org)?");

        Assert.DoesNotContain("@everyone", reply.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("<@", reply.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("](http", reply.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_cannot_be_answered_holds_up_no_other()
    {
        await using var bot = await BotInSandbox.StartAsync();
        bot.Sandbox.Faults.Add(new Fault.Failure(400) { Method = "POST", Path = "/messages" });

        var failing = bot.Member.Post(SandboxIds.General, $"{bot.Mention} what hours do EMTs work?");
        await bot.Sandbox.Log.FirstAsync(entry => entry is { Method: "POST", Status: 400 }, BotInSandbox.Patience);
        var reply = await bot.AskAsync(bot.Member, "@bot what is the pay of EMTs?");

        Assert.Empty(await bot.RepliesToAsync(failing));
        Assert.Equal("**Emergency medical technician: pay**", reply.FirstLine);
    }

    [Fact]
    public async Task A_slow_answer_holds_up_no_other()
    {
        await using var bot = await BotInSandbox.StartAsync();
        bot.Sandbox.Faults.Add(new Fault.LateAnswer(TimeSpan.FromSeconds(8)) { Method = "POST", Path = $"/channels/{SandboxIds.General}/messages" });

        bot.Member.Post(SandboxIds.General, $"{bot.Mention} what hours do EMTs work?");
        var reply = await bot.AskAsync(bot.Moderator, "@bot what is the pay of EMTs?", SandboxIds.Careers);

        Assert.Equal("**Emergency medical technician: pay**", reply.FirstLine);
    }
}
