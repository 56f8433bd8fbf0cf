using MedTechBot.Search;

namespace MedTechBot.Answers.Deciding;

/// <summary>Reads "the second one" and "2".</summary>
internal static class Ordinals
{
    private static readonly string[][] Words = [["first", "1", "1st"], ["second", "2", "2nd"], ["third", "3", "3rd"], ["fourth", "4", "4th"]];

    /// <summary>The number said, 1 to 4; null where none is.</summary>
    public static int? Find(IReadOnlyList<Token> tokens)
    {
        for (var number = 0; number < Words.Length; number++)
        {
            if (tokens.Any(token => Words[number].Contains(token.Word)))
            {
                return number + 1;
            }
        }

        return null;
    }
}
