using MedTechBot.Knowledge;

namespace MedTechBot.Search.Tests;

public sealed class PlainSearchTests : IDisposable
{
    private readonly PlainSearch _search = new(new KnowledgeBase(
        [
            Entry("emt", "Emergency medical technician", "Rides in the ambulance.", "EMT"),
            Entry("phlebotomy", "Phlebotomist", "Draws blood."),
        ],
        [],
        [],
        [],
        [],
        new SafetyRules
        {
            Words = new Dictionary<string, IReadOnlyList<string>>(),
            Vetoes = new Dictionary<string, SafetyVeto>(),
            Patterns = [],
            Replies = [],
            Countries = new Dictionary<string, HelpLines>(),
        }));

    [Theory]
    [InlineData("who rides the ambulance?", "emt")]
    [InlineData("emt", "emt")]
    [InlineData("BLOOD AND (nothing) +else:*", "phlebotomy")]
    public void The_entry_with_most_of_the_words_is_best(string text, string entry)
    {
        Assert.Equal(entry, _search.Best(text)?.EntryId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0 \ud83d ???")]
    [InlineData("zebra")]
    public void Nothing_is_found_for_words_that_do_not_occur(string text)
    {
        Assert.Null(_search.Best(text));
    }

    [Fact]
    public void A_very_long_text_is_searched_by_its_first_words()
    {
        Assert.Equal("phlebotomy", _search.Best("blood " + string.Join(' ', Enumerable.Range(0, 100_000)))?.EntryId);
    }

    public void Dispose() => _search.Dispose();

    private static KnowledgeEntry Entry(string id, string title, string text, params string[] aliases) => new()
    {
        Id = id,
        Kind = EntryKind.Profession,
        Title = title,
        Aliases = aliases,
        Sections = [new Section { Name = SectionName.Summary, Markdown = text, Statements = [new Statement(text, [])], Line = 1 }],
        Path = $"{id}.md",
        Header = "",
    };
}
