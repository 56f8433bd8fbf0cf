namespace MedTechBot.Search.Tests;

public class GeneralWordsTests
{
    public static IReadOnlyList<string> All { get; } = Load();

    [Fact]
    public void Every_word_of_the_list_is_found() => Assert.DoesNotContain(All, word => word.Length >= 2 && !GeneralWords.Contains(word));

    [Fact]
    public void The_words_at_both_ends_of_the_list_are_found()
    {
        Assert.True(GeneralWords.Contains(All[0]));
        Assert.True(GeneralWords.Contains(All[^1]));
    }

    [Theory]
    [InlineData("aaa")]
    [InlineData("zzzz")]
    [InlineData("aardvarkk")]
    [InlineData("aardvar")]
    [InlineData("zucchiniss")]
    [InlineData("phlebotomist")]
    [InlineData("mri")]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("the\nthe")]
    [InlineData("naïve")]
    [InlineData("\ud83d\ude02")]
    public void What_is_no_ordinary_word_is_not_found(string word) => Assert.False(GeneralWords.Contains(word));

    [Fact]
    public void An_endless_word_is_not_found() => Assert.False(GeneralWords.Contains(new string('a', 1_000_000)));

    [Fact]
    public void The_list_is_sorted_and_of_lower_case_letters()
    {
        Assert.Equal(All.Order(StringComparer.Ordinal), All);
        Assert.All(All, word => Assert.All(word, letter => Assert.True(char.IsAsciiLetterLower(letter))));
    }

    private static string[] Load()
    {
        using var stream = typeof(SearchIndex).Assembly.GetManifestResourceStream("general-words.txt") ?? throw new InvalidOperationException("The list is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
