using System.Text.Json.Nodes;
using MedTechBot.Sandbox;
using MedTechBot.Tests.Hosting;

namespace MedTechBot.Tests.Commands;

public sealed class CommandTests
{
    private const ulong Channel = SandboxIds.General;

    [Fact]
    public async Task Ask_answers_the_asker_alone_with_share_and_follow_up()
    {
        await using var bot = await BotInSandbox.StillAsync();

        var answer = await bot.Member.Command(Channel, "ask", ("question", "what hours do EMTs work?")).OriginalAsync(BotInSandbox.Patience);

        Assert.True(answer.IsEphemeral);
        Assert.Equal("**Emergency medical technician: hours**", answer.FirstLine);
        Assert.StartsWith("-# ", answer.LastLine, StringComparison.Ordinal);
        Assert.Equal(["Share", "Ask a follow-up"], answer.Buttons.TakeLast(2));
        Assert.InRange(answer.Buttons.Count, 2, 4);
    }

    [Fact]
    public async Task A_private_emergency_answer_has_no_buttons_and_cannot_be_shared()
    {
        await using var bot = await BotInSandbox.StillAsync();

        var answer = await bot.Member.Command(Channel, "ask", ("question", "my friend is not breathing what do I do")).OriginalAsync(BotInSandbox.Patience);

        Assert.True(answer.IsEphemeral);
        Assert.Contains("911", answer.Content, StringComparison.Ordinal);
        Assert.Empty(answer.Components);
    }

    [Fact]
    public async Task Advice_is_declined_without_share()
    {
        await using var bot = await BotInSandbox.StillAsync();

        var answer = await bot.Member.Command(Channel, "ask", ("question", "should I take ibuprofen with my heart medication")).OriginalAsync(BotInSandbox.Patience);

        Assert.DoesNotContain("Share", answer.Buttons);
    }

    [Fact]
    public async Task Share_shows_all_the_answer_once_and_not_what_was_typed()
    {
        await using var bot = await BotInSandbox.StillAsync();
        var answer = await bot.Member.Command(Channel, "ask", ("question", "whats teh hours of emts plz")).OriginalAsync(BotInSandbox.Patience);

        var shared = await bot.Member.Press(Channel, answer.Id, answer.IdOf("Share")).FollowUpAsync(0, BotInSandbox.Patience);
        var again = await bot.Member.Press(Channel, answer.Id, answer.IdOf("Share")).OriginalAsync(BotInSandbox.Patience);

        Assert.False(shared.IsEphemeral);
        Assert.Equal(answer.Content, shared.Content);
        Assert.DoesNotContain("plz", shared.Content, StringComparison.Ordinal);
        Assert.Equal("Remove", shared.Buttons[^1]);
        Assert.Contains(bot.Moderator.Messages(Channel), message => message.Id == shared.Id);
        Assert.True(again.IsEphemeral);
    }

    [Fact]
    public async Task A_follow_up_is_asked_in_a_form_and_understood_with_the_answer_above()
    {
        await using var bot = await BotInSandbox.StillAsync();
        var answer = await bot.Member.Command(Channel, "ask", ("question", "what hours do EMTs work?")).OriginalAsync(BotInSandbox.Patience);
        var form = bot.Member.Press(Channel, answer.Id, answer.IdOf("Ask a follow-up"));
        await form.AnsweredAsync(BotInSandbox.Patience);

        var told = await bot.Member.Submit(form, ("question", "and the pay?")).OriginalAsync(BotInSandbox.Patience);

        Assert.True(told.IsEphemeral);
        Assert.Equal("**Emergency medical technician: pay**", told.FirstLine);
    }

    [Fact]
    public async Task A_private_question_shapes_no_public_answer()
    {
        await using var bot = await BotInSandbox.StillAsync();
        await bot.Member.Command(Channel, "ask", ("question", "what hours do EMTs work?")).OriginalAsync(BotInSandbox.Patience);

        var answer = await bot.AskAsync(bot.Member, "@bot and the pay?");

        Assert.DoesNotContain("Emergency medical technician: pay", answer.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_under_an_answer_tells_whoever_presses_it_alone()
    {
        await using var bot = await BotInSandbox.StillAsync();
        var answer = await bot.AskAsync(bot.Member, "@bot what hours do EMTs work?");

        var told = await bot.Moderator.Press(Channel, answer.Id, answer.IdOf("Pay")).OriginalAsync(BotInSandbox.Patience);

        Assert.True(told.IsEphemeral);
        Assert.Equal("**Emergency medical technician: pay**", told.FirstLine);
    }

    [Fact]
    public async Task A_button_outlives_a_restart()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());
        SeenMessage answer;
        await using (var before = await BotInSandbox.StartAsync(sandbox, TimeProvider.System))
        {
            answer = await before.AskAsync(before.Member, "@bot what hours do EMTs work?");
        }

        await using var bot = await BotInSandbox.StartAsync(sandbox, TimeProvider.System);
        var told = await bot.Moderator.Press(Channel, answer.Id, answer.IdOf("Pay")).OriginalAsync(BotInSandbox.Patience);
        var removed = bot.Member.Press(Channel, answer.Id, answer.IdOf("Remove"));
        await removed.AnsweredAsync(BotInSandbox.Patience);
        await bot.HeardAsync();

        Assert.Equal("**Emergency medical technician: pay**", told.FirstLine);
        Assert.DoesNotContain(bot.Member.Messages(Channel), message => message.Id == answer.Id);
    }

    [Fact]
    public async Task A_restart_registers_the_commands_only_if_they_changed_and_an_exit_keeps_them()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());
        await using (await BotInSandbox.StartAsync(sandbox, TimeProvider.System))
        {
        }

        await using var bot = await BotInSandbox.StartAsync(sandbox, TimeProvider.System);

        Assert.Single(sandbox.Log.Entries, entry => entry.Method == "PUT");
        Assert.DoesNotContain(sandbox.Log.Entries, entry => entry.Method == "DELETE");
        Assert.NotNull(bot.Member.Command(Channel, "help"));
    }

    [Theory]
    [InlineData("member", true)]
    [InlineData("moderator", true)]
    [InlineData("other", false)]
    public async Task An_answer_can_be_removed_by_its_asker_and_by_moderators_only(string who, bool goes)
    {
        await using var bot = await BotInSandbox.StillAsync();
        var answer = await bot.AskAsync(who == "other" ? bot.Moderator : bot.Member, "@bot what hours do EMTs work?");

        var pressed = (who == "moderator" ? bot.Moderator : bot.Member).Press(Channel, answer.Id, answer.IdOf("Remove"));
        await pressed.AnsweredAsync(BotInSandbox.Patience);
        await bot.HeardAsync();

        Assert.Equal(goes, bot.Member.Messages(Channel).All(message => message.Id != answer.Id));
    }

    [Fact]
    public async Task Compare_stacks_careers_for_the_asker_and_draws_their_pay_with_the_same_in_words()
    {
        await using var bot = await BotInSandbox.StillAsync();
        var answer = await bot.Member.Command(Channel, "compare", ("first", "emt"), ("second", "phlebotomist")).OriginalAsync(BotInSandbox.Patience);

        var chart = await bot.Member.Press(Channel, answer.Id, answer.IdOf("Chart")).OriginalAsync(BotInSandbox.Patience);
        var file = Assert.Single(chart.Json["attachments"]?.AsArray() ?? []);

        Assert.True(answer.IsEphemeral);
        Assert.Equal("**Emergency medical technician / Phlebotomist**", answer.FirstLine);
        Assert.True(chart.IsEphemeral);
        Assert.Contains("$44,470", chart.Content, StringComparison.Ordinal);
        Assert.Equal("pay.png", file?["filename"]?.ToString());
        Assert.Contains("$44,470", file?["description"]?.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("-# BLS wages", chart.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_asker_s_chart_under_a_public_comparison_is_for_all_and_anybody_else_s_is_not()
    {
        await using var bot = await BotInSandbox.StillAsync();
        var answer = await bot.AskAsync(bot.Member, "@bot compare EMT and phlebotomist");

        var own = await bot.Member.Press(Channel, answer.Id, answer.IdOf("Chart")).OriginalAsync(BotInSandbox.Patience);
        var other = await bot.Moderator.Press(Channel, answer.Id, answer.IdOf("Chart")).OriginalAsync(BotInSandbox.Patience);

        Assert.False(own.IsEphemeral);
        Assert.True(other.IsEphemeral);
    }

    [Fact]
    public async Task Help_leads_to_all_careers_by_family()
    {
        await using var bot = await BotInSandbox.StillAsync();
        var help = await bot.Member.Command(Channel, "help").OriginalAsync(BotInSandbox.Patience);

        var families = await bot.Member.Press(Channel, help.Id, help.IdOf("Browse careers")).OriginalAsync(BotInSandbox.Patience);
        var chosen = bot.Member.Choose(Channel, families.Id, families.SelectId, "Emergency care");
        await chosen.AnsweredAsync(BotInSandbox.Patience);
        var careers = bot.Member.Messages(Channel).Single(message => message.Id == families.Id);
        var picked = bot.Member.Choose(Channel, careers.Id, careers.SelectId, "Paramedic");
        await picked.AnsweredAsync(BotInSandbox.Patience);
        var card = bot.Member.Messages(Channel).Single(message => message.Id == families.Id);

        Assert.True(help.IsEphemeral);
        Assert.Contains("/ask", help.Content, StringComparison.Ordinal);
        Assert.Contains("**Emergency care:** Advanced EMT", families.Content, StringComparison.Ordinal);
        Assert.Contains("Paramedic", careers.Options);
        Assert.Equal("**Paramedic**", card.FirstLine);
    }

    [Fact]
    public async Task A_message_s_menu_answers_it_for_whoever_opened_it()
    {
        await using var bot = await BotInSandbox.StillAsync();
        var message = bot.Moderator.Post(Channel, "does anybody know what hours EMTs work?");

        var answer = await bot.Member.MessageCommand(Channel, "Answer this", message.Id).OriginalAsync(BotInSandbox.Patience);

        Assert.True(answer.IsEphemeral);
        Assert.Equal("**Emergency medical technician: hours**", answer.FirstLine);
        Assert.Contains("Share", answer.Buttons);
    }

    [Fact]
    public async Task Moderators_show_a_career_or_a_section_to_all_unless_they_want_it_private()
    {
        await using var bot = await BotInSandbox.StillAsync();

        var card = await bot.Moderator.Command(Channel, "profession show", ("name", "Paramedic")).OriginalAsync(BotInSandbox.Patience);
        var section = await bot.Moderator.Command(Channel, "profession show", ("name", "emt"), ("section", "pay"), ("private", true)).OriginalAsync(BotInSandbox.Patience);
        var missing = await bot.Moderator.Command(Channel, "profession show", ("name", "no such job at all"), ("private", true)).OriginalAsync(BotInSandbox.Patience);

        Assert.Equal((false, "**Paramedic**"), (card.IsEphemeral, card.FirstLine));
        Assert.Equal((true, "**Emergency medical technician: pay**"), (section.IsEphemeral, section.FirstLine));
        Assert.True(missing.IsEphemeral);
        Assert.Throws<RefusedException>(() => bot.Member.Command(Channel, "profession show", ("name", "Paramedic")));
    }

    [Fact]
    public async Task Moderators_list_and_compare_careers()
    {
        await using var bot = await BotInSandbox.StillAsync();

        var list = await bot.Moderator.Command(Channel, "profession list").OriginalAsync(BotInSandbox.Patience);
        var compared = await bot.Moderator.Command(Channel, "profession compare", ("first", "MRI technician"), ("second", "CT technician")).OriginalAsync(BotInSandbox.Patience);

        Assert.True(list.IsEphemeral);
        Assert.Contains("Veterinary technician", list.Content, StringComparison.Ordinal);
        Assert.False(compared.IsEphemeral);
        Assert.Contains(" / ", compared.FirstLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("emt", "Emergency medical technician")]
    [InlineData("paramedic", "Paramedic")]
    [InlineData("phleb", "Phlebotomist")]
    [InlineData("flebotomist", "Phlebotomist")]
    public async Task Names_are_completed_from_an_alias_a_beginning_or_a_misspelling(string typed, string first)
    {
        await using var bot = await BotInSandbox.StillAsync();

        Assert.Equal(first, (await CompletedAsync(bot, "compare", "first", typed))[0]);
    }

    [Fact]
    public async Task Completion_offers_no_career_twice_and_only_sections_that_say_something()
    {
        await using var bot = await BotInSandbox.StillAsync();

        var all = await CompletedAsync(bot, "compare", "first", "");
        var second = await CompletedAsync(bot, "compare", "second", "param", ("first", "Paramedic"));
        var sections = await CompletedAsync(bot, "profession show", "section", "", ("name", "Paramedic"));
        var pay = await CompletedAsync(bot, "profession show", "section", "pa", ("name", "Paramedic"));

        Assert.Equal(25, all.Count);
        Assert.DoesNotContain("Paramedic", second);
        Assert.Contains("Training", sections);
        Assert.Equal(["Pay"], pay);
    }

    private static async Task<IReadOnlyList<string>> CompletedAsync(BotInSandbox bot, string command, string option, string typed, params IReadOnlyList<(string Name, JsonNode Value)> others)
    {
        var answer = await bot.Moderator.Complete(Channel, command, option, typed, others).AnsweredAsync(BotInSandbox.Patience);
        return [.. answer.Data?["choices"]?.AsArray().Select(choice => choice?["name"]?.ToString() ?? "") ?? []];
    }
}
