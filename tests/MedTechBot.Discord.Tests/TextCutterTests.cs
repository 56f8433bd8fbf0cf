using CsCheck;

namespace MedTechBot.Discord.Tests;

public sealed class TextCutterTests
{
    [Fact]
    public void A_text_that_fits_is_not_touched()
    {
        Assert.Equal("as it is", TextCutter.Shorten("as it is", 8));
        Assert.Equal(["as it is"], TextCutter.Split("as it is", 8));
    }

    [Fact]
    public void It_is_shortened_after_a_sentence() =>
        Assert.Equal("The first one. The second one. …", TextCutter.Shorten("The first one. The second one. The third is too long.", 40));

    [Fact]
    public void Without_a_sentence_it_is_shortened_after_a_word() =>
        Assert.Equal("several words without any…", TextCutter.Shorten("several words without any end at all", 27));

    [Fact]
    public void It_is_split_between_paragraphs_rather_than_lines_and_lines_rather_than_sentences()
    {
        Assert.Equal(["One two.\nThree.", "Four five six."], TextCutter.Split("One two.\nThree.\n\nFour five six.", 22));
        Assert.Equal(["One. Two", "three. Four five."], TextCutter.Split("One. Two\nthree. Four five.", 17));
        Assert.Equal(["One two. Three.", "Four five six."], TextCutter.Split("One two. Three. Four five six.", 22));
    }

    [Fact]
    public void A_surrogate_pair_and_a_joined_emoji_stay_whole()
    {
        Assert.All(TextCutter.Split(string.Concat(Enumerable.Repeat("🚑", 50)), 11), piece => Assert.Equal(0, piece.Length % 2));
        Assert.Equal("aaaaaaa…", TextCutter.Shorten("aaaaaaa👩‍⚕️bbbbbb", 11));
    }

    [Theory]
    [InlineData("<@123456789012345678>")]
    [InlineData("<#123456789012345678>")]
    [InlineData("<t:1700000000:R>")]
    [InlineData("<:name:123456789012345678>")]
    [InlineData("</ask now:123456789012345678>")]
    public void A_mention_stays_whole(string mention)
    {
        for (var limit = 40; limit < 60; limit++)
        {
            var pieces = TextCutter.Split($"{new string('x', 30)}{mention}{new string('y', 40)}", limit);

            Assert.Single(pieces, piece => piece.Contains(mention, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_code_block_over_several_pieces_is_closed_and_opened_again()
    {
        var text = $"Look:\n```json\n{string.Join('\n', Enumerable.Range(0, 20).Select(number => $"line {number}"))}\n```\nDone.";

        var pieces = TextCutter.Split(text, 80);

        Assert.True(pieces.Count > 2);
        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, 80));
        Assert.All(pieces, piece => Assert.Equal(0, Fences(piece) % 2));
        Assert.All(pieces.Skip(1).SkipLast(1), piece => Assert.StartsWith("```json\n", piece, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(0, 20), number => Assert.Single(pieces, piece => piece.Split('\n').Contains($"line {number}")));
    }

    [Fact]
    public void A_code_block_that_is_shortened_is_closed()
    {
        var text = $"```\n{string.Join('\n', Enumerable.Range(0, 50).Select(number => $"line {number}"))}\n```";

        Assert.Equal(0, Fences(TextCutter.Shorten(text, 100)) % 2);
    }

    [Fact]
    public void Whatever_the_text_pieces_are_within_the_limit_whole_and_say_it_all() =>
        Gen.Select(Gen.String[Gen.Char[Letters], 0, 400], Gen.Int[20, 120])
            .Sample((text, limit) =>
            {
                var pieces = TextCutter.Split(text, limit);
                var shortened = TextCutter.Shorten(text, limit);

                return pieces.All(piece => piece.Length <= limit)
                    && shortened.Length <= limit
                    && pieces.All(piece => !char.IsHighSurrogate(piece.LastOrDefault()) || text.Contains($"{piece[^1]}", StringComparison.Ordinal))
                    && Bare(string.Concat(pieces)).Length >= Bare(text).Length;
            });

    // Words, ends, mentions, code blocks, and the two halves of an emoji.
    private const string Letters = "ab .\n<@1>`\uD83D\uDE91\u200D";

    private static string Bare(string text) => string.Concat(text.Where(letter => letter is 'a' or 'b'));

    private static int Fences(string text) => text.Split("```").Length - 1;
}
