using MedTechBot.Discord.Models;
using MedTechBot.Discord.Tests.Support;

namespace MedTechBot.Discord.Tests;

public sealed class LimitsTests
{
    [Fact]
    public void A_message_within_the_limits_stays_as_it_is()
    {
        var body = Some.Text("short") with { Embeds = [new() { Title = "T", Description = "D", Fields = [new("n", "v")], Footer = new("f"), Author = new("a") }] };

        var fitted = Limits.Fit(body);

        Assert.Equal("short", fitted.Content);
        var embed = Assert.Single(fitted.Embeds ?? []);
        Assert.Equal(("T", "D", "f", "a"), (embed.Title, embed.Description, embed.Footer?.Text, embed.Author?.Name));
        Assert.Equal(new EmbedField("n", "v"), Assert.Single(embed.Fields ?? []));
    }

    [Fact]
    public void Content_of_2000_characters_stays_and_one_more_is_shortened()
    {
        Assert.Equal(2000, Limits.Fit(Some.Text(new string('x', 2000))).Content?.Length);
        Assert.InRange(Limits.Fit(Some.Text(new string('x', 2001))).Content?.Length ?? 0, 1990, 2000);
    }

    [Fact]
    public void Embeds_keep_each_part_and_all_of_them_together_within_the_limits()
    {
        var embed = new Embed
        {
            Title = new string('t', 300),
            Description = new string('d', 5000),
            Author = new(new string('a', 300)),
            Footer = new(new string('f', 3000)),
            Fields = [.. Enumerable.Range(0, 30).Select(number => new EmbedField($"{number} {new string('n', 300)}", new string('v', 2000)))],
        };

        var fitted = Limits.Fit(new MessageBody { Embeds = [.. Enumerable.Repeat(embed, 12)] }).Embeds ?? [];

        Assert.Equal(10, fitted.Count);
        Assert.InRange(fitted.Sum(Length), 5900, 6000);
        Assert.InRange(fitted[0].Title?.Length ?? 0, 200, 256);
    }

    [Fact]
    public void Fields_beyond_the_25th_are_left_out()
    {
        var embed = new Embed { Fields = [.. Enumerable.Range(0, 30).Select(number => new EmbedField($"{number}", "v"))] };

        Assert.Equal(25, Limits.Fit(new MessageBody { Embeds = [embed] }).Embeds?[0].Fields?.Count);
    }

    [Fact]
    public void What_cannot_be_shortened_is_an_error()
    {
        AssertRejected(new ActionRow([new Button { CustomId = new string('x', 101) }]));
        AssertRejected(new ActionRow([new Button { CustomId = "" }]));
        AssertRejected(new ActionRow([new Button { CustomId = "a" }, new Button { CustomId = "a" }]));
        AssertRejected(new ActionRow([.. Enumerable.Range(0, 6).Select(number => new Button { CustomId = $"{number}" })]));
        AssertRejected(new ActionRow([new Button { Label = "neither" }]));
        AssertRejected(new ActionRow([new Button { Style = ButtonStyle.Link, CustomId = "a" }]));
        AssertRejected(new ActionRow([new StringSelect("a", [new("l", new string('v', 101))])]));
        AssertRejected(new ActionRow([new StringSelect("a", [new("l", "v")]), new Button { CustomId = "b" }]));
        AssertRejected(new Button { CustomId = "outside" });
        AssertRejected([.. Enumerable.Range(0, 6).Select(number => new ActionRow([new Button { CustomId = $"{number}" }]))]);
        Assert.Throws<ArgumentException>(() => Limits.Fit(Some.Text() with { Nonce = new string('n', 26) }));
        Assert.Throws<ArgumentException>(() => Limits.Fit(Some.Text() with { Files = [.. Enumerable.Repeat(new FileUpload("a", default), 11)] }));
    }

    [Fact]
    public void Labels_and_options_are_shortened()
    {
        var rows = new Component[]
        {
            new ActionRow([new Button { CustomId = new string('x', 100), Label = new string('l', 100) }]),
            new ActionRow([new StringSelect("s", [.. Enumerable.Range(0, 30).Select(number => new SelectOption(new string('l', 200), $"{number}") { Description = new string('d', 200) })]) { Placeholder = new string('p', 200) }]),
        };

        var fitted = Limits.Fit(new MessageBody { Components = rows }).Components ?? [];

        var button = Assert.IsType<Button>(Assert.IsType<ActionRow>(fitted[0]).Components[0]);
        var select = Assert.IsType<StringSelect>(Assert.IsType<ActionRow>(fitted[1]).Components[0]);
        Assert.InRange(button.Label?.Length ?? 0, 70, 80);
        Assert.Equal(25, select.Options.Count);
        Assert.InRange(select.Placeholder?.Length ?? 0, 140, 150);
        Assert.All(select.Options, option => Assert.InRange(option.Label.Length, 90, 100));
        Assert.All(select.Options, option => Assert.InRange(option.Description?.Length ?? 0, 90, 100));
    }

    [Fact]
    public void A_modal_has_a_short_title_and_one_to_five_fields()
    {
        var label = new Label(new string('l', 100), new TextInput("a") { Placeholder = new string('p', 200), Value = new string('v', 5000) });

        var fitted = Limits.Fit(new Modal("id", new string('t', 100), [label]));

        var first = Assert.IsType<Label>(fitted.Components[0]);
        Assert.InRange(fitted.Title.Length, 40, 45);
        Assert.InRange(first.Text.Length, 40, 45);
        Assert.InRange(Assert.IsType<TextInput>(first.Component).Placeholder?.Length ?? 0, 90, 100);
        Assert.Throws<ArgumentException>(() => Limits.Fit(new Modal("id", "t", [])));
    }

    [Fact]
    public void A_suggestion_whose_value_does_not_fit_is_left_out()
    {
        var choices = Limits.Fit([new Choice("long", new string('v', 101)), new Choice("", "empty"), new Choice("good", "value")]);

        Assert.Equal([new Choice("good", "value")], choices);
    }

    [Fact]
    public void A_text_over_several_messages_names_each_of_them_for_itself()
    {
        var parts = MessageParts.Of(Some.Text(string.Concat(Enumerable.Repeat("Word. ", 1000))) with { Nonce = "123456789012345678", ReplyTo = Some.Message });

        Assert.Equal(4, parts.Count);
        Assert.Equal(4, parts.Select(part => part.Nonce).Distinct().Count());
        Assert.All(parts, part => Assert.InRange(part.Nonce?.Length ?? 0, 1, 25));
        Assert.Equal([true, false, false, false], parts.Select(part => part.ReplyTo is not null));
    }

    private static int Length(Embed embed) =>
        (embed.Title?.Length ?? 0) + (embed.Description?.Length ?? 0) + (embed.Author?.Name.Length ?? 0) + (embed.Footer?.Text.Length ?? 0)
        + (embed.Fields ?? []).Sum(field => field.Name.Length + field.Value.Length);

    private static void AssertRejected(params Component[] components) => Assert.Throws<ArgumentException>(() => Limits.Fit(new MessageBody { Components = components }));
}
