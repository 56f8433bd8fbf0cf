namespace MedTechBot.Search.Tests;

public class PhraseTreeTests
{
    private readonly PhraseTree<string> _tree = new();

    public PhraseTreeTests()
    {
        _tree.Add(["med", "tech"], "assisted living");
        _tree.Add(["med", "tech"], "laboratory");
        _tree.Add(["med", "tech"], "laboratory");
        _tree.Add(["med"], "medicine");
        _tree.Add([], "nothing");
    }

    [Fact]
    public void A_phrase_may_stand_for_several_things_each_once() => Assert.Equal(["assisted living", "laboratory"], At("med", "tech"));

    [Fact]
    public void The_beginning_of_a_phrase_may_be_a_phrase_itself() => Assert.Equal(["medicine"], At("med"));

    [Theory]
    [InlineData("tech")]
    [InlineData("med", "med")]
    [InlineData("med", "tech", "tech")]
    [InlineData("Med")]
    public void Any_other_words_stand_for_nothing(params string[] words) => Assert.Empty(At(words));

    [Fact]
    public void No_words_stand_for_nothing() => Assert.Empty(_tree.ValuesAt(PhraseTree<string>.Root));

    private IReadOnlyList<string> At(params string[] words)
    {
        var node = PhraseTree<string>.Root;
        foreach (var word in words)
        {
            node = node < 0 ? node : _tree.Step(node, word);
        }

        return node < 0 ? [] : _tree.ValuesAt(node);
    }
}
