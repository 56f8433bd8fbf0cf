using MedTechBot.Answers.Understanding;

namespace MedTechBot.Answers.Tests.Understanding;

public class TextCleanerTests
{
    private const string Question = "what does an EMT do";

    [Theory]
    [InlineData("ｗｈａｔ　ｄｏｅｓ ａｎ ＥＭＴ ｄｏ")]
    [InlineData("𝐰𝐡𝐚𝐭 𝐝𝐨𝐞𝐬 𝐚𝐧 𝐄𝐌𝐓 𝐝𝐨")]
    [InlineData("𝔴𝔥𝔞𝔱 𝔡𝔬𝔢𝔰 𝔞𝔫 𝔈𝔐𝔗 𝔡𝔬")]
    [InlineData("𝚠𝚑𝚊𝚝 𝚍𝚘𝚎𝚜 𝚊𝚗 𝙴𝙼𝚃 𝚍𝚘")]
    [InlineData("𝘸𝘩𝘢𝘵 𝘥𝘰𝘦𝘴 𝘢𝘯 𝘌𝘔𝘛 𝘥𝘰")]
    [InlineData("𝑤ℎ𝑎𝑡 𝑑𝑜𝑒𝑠 𝑎𝑛 𝐸𝑀𝑇 𝑑𝑜")]
    [InlineData("𝓌𝒽𝒶𝓉 𝒹ℴℯ𝓈 𝒶𝓃 ℰℳ𝒯 𝒹ℴ")]
    [InlineData("𝕨𝕙𝕒𝕥 𝕕𝕠𝕖𝕤 𝕒𝕟 𝔼𝕄𝕋 𝕕𝕠")]
    [InlineData("ⓦⓗⓐⓣ ⓓⓞⓔⓢ ⓐⓝ ⒺⓂⓉ ⓓⓞ")]
    [InlineData("what does an 🄴🄼🅃 do")]
    [InlineData("what does an 🅔🅜🅣 do")]
    [InlineData("what\u00A0does\u3000an EMT do")]
    public void Styled_letters_are_letters(string text) => Assert.Equal(Question, TextCleaner.Asked(text));

    [Theory]
    [InlineData("what\u200B does an E\u200CM\u200DT do")]
    [InlineData("\uFEFFwhat does an EMT do")]
    [InlineData("what does an E\u00ADMT do")]
    [InlineData("\u202Ewhat does\u202C an EMT do\u200F")]
    [InlineData("\u2067what does an EMT do\u2069")]
    [InlineData("what does an E\u034FMT do\u2060")]
    [InlineData("what does an EMT\u3164 do")]
    public void What_draws_nothing_is_left_out(string text) => Assert.Equal(Question, TextCleaner.Asked(text));

    [Theory]
    [InlineData("whаt dоes аn ЕМТ dо", Question)]
    [InlineData("what does an ΕΜΤ do", Question)]
    [InlineData("что делает фельдшер", "что делает фельдшер")]
    [InlineData("τι κάνει ένας νοσηλευτής", "τι κάνει ένας νοσηλευτής")]
    public void Letters_of_other_alphabets_pass_for_Latin_ones_only_in_disguise(string text, string cleaned) => Assert.Equal(cleaned, TextCleaner.Asked(text));

    [Theory]
    [InlineData("<@81384788765712384> what does an EMT do")]
    [InlineData("<@!81384788765712384> what does an EMT do")]
    [InlineData("what does an EMT do <@&813847887657123>")]
    [InlineData("<#813847887657123> what does an EMT do")]
    [InlineData("<:ambulance:813847887657123> what does an EMT do")]
    [InlineData("<a:spinning_light:813847887657123> what does an EMT do")]
    [InlineData("<t:1700000000:R> what does an EMT do")]
    [InlineData("</ask:813847887657123> what does an EMT do")]
    [InlineData("@everyone what does an EMT do")]
    [InlineData("@here what does an EMT do")]
    [InlineData("what does an EMT do https://example.org/x?y=z#emt")]
    public void Mentions_emoji_times_commands_and_addresses_are_left_out(string text) => Assert.Equal(Question, TextCleaner.Asked(text));

    [Theory]
    [InlineData("||what does an EMT do||")]
    [InlineData("**what** does an *EMT* do")]
    [InlineData("what does an __EMT__ do")]
    [InlineData("_what_ does an ~~EMT~~ do")]
    [InlineData("`what does an EMT do`")]
    [InlineData("```what does an EMT do```")]
    [InlineData("what does an [EMT](https://example.org) do")]
    [InlineData("what does an <b>EMT</b> do")]
    [InlineData("<p class=\"x\">what does an EMT do</p>")]
    public void Markup_is_left_out_and_its_text_stays(string text) => Assert.Equal(Question, string.Join(' ', TextCleaner.Asked(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("nuts &amp; bolts", "nuts & bolts")]
    [InlineData("isn&#39;t it", "isn't it")]
    [InlineData("pay < hours > 3", "pay < hours > 3")]
    [InlineData("C* and snake_case and 3 * 4", "C and snake_case and 3  4")]
    [InlineData("@mike what's up", "@mike what's up")]
    public void What_only_looks_like_markup_stays(string text, string cleaned) => Assert.Equal(cleaned, TextCleaner.Asked(text));

    [Theory]
    [InlineData("> what do phlebotomists do\nwhat does an EMT do")]
    [InlineData("> one\n> two\nwhat does an EMT do")]
    [InlineData("what does an EMT do\n> and this was quoted")]
    public void Quoted_lines_are_not_what_is_asked(string text) => Assert.Equal(Question, TextCleaner.Asked(text));

    [Fact]
    public void Quoted_lines_are_judged_for_safety_all_the_same() => Assert.Contains("not breathing", TextCleaner.Plain("> my dad is not breathing\nlol"), StringComparison.Ordinal);

    [Fact]
    public void A_message_that_only_quotes_asks_what_it_quotes() => Assert.Equal(Question, TextCleaner.Asked("> what does an EMT do"));

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("\ude02 EMT \ud83d")]
    [InlineData("EMT\ud83d\ud83d\ude02")]
    public void A_lone_surrogate_becomes_the_replacement_character(string text)
    {
        var cleaned = TextCleaner.Plain(text);

        Assert.Contains('\uFFFD', cleaned);
        Assert.DoesNotContain(cleaned.EnumerateRunes().Zip(cleaned.EnumerateRunes().Skip(1)), pair => pair.First.Value is >= 0xD800 and <= 0xDFFF);
    }

    [Theory]
    [InlineData("what\0does\u0007an EMT do", "what does an EMT do")]
    [InlineData("what does\r\nan EMT\u2028do", "what does\n\nan EMT\ndo")]
    [InlineData(" \t\n ", "")]
    [InlineData("", "")]
    public void Control_characters_are_spaces_and_line_ends_are_line_ends(string text, string cleaned) => Assert.Equal(cleaned, TextCleaner.Asked(text));

    [Theory]
    [InlineData("a")]
    [InlineData("word ")]
    [InlineData("||")]
    [InlineData("<@1>")]
    [InlineData("> \n")]
    [InlineData("\u0301")]
    [InlineData("😂")]
    [InlineData("\ud83d")]
    [InlineData("[a](b")]
    [InlineData("<<<<<")]
    public void A_very_long_text_is_clipped_to_the_length_of_a_question(string piece) =>
        Assert.InRange(TextCleaner.Asked(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))).Length, 0, 1_100);

    [Fact]
    public void Of_a_very_long_text_the_beginning_and_the_end_are_read()
    {
        var cleaned = TextCleaner.Asked($"what does an EMT do? {string.Concat(Enumerable.Repeat("blah ", 100_000))}And how much is the pay?");

        Assert.StartsWith("what does an EMT do?", cleaned, StringComparison.Ordinal);
        Assert.EndsWith("And how much is the pay?", cleaned, StringComparison.Ordinal);
    }
}
