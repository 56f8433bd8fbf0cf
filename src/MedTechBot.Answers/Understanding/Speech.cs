using MedTechBot.Answers.Language;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>Tells what a question does with the names in it: compares them, sets them aside, mentions them in passing.</summary>
internal static class Speech
{
    private static readonly Dictionary<string, HashSet<string>> Lists = LanguageFile.Lists("speech.txt")
        .ToDictionary(list => list.Key, list => list.Items.SelectMany(item => CareerAnalyzer.Split(item)).Select(token => token.Word).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly string[][] SettingAside =
        [.. LanguageFile.Lists("speech.txt").First(list => list.Key == "setting aside").Items.Select(phrase => phrase.Split(' '))];

    public static HashSet<string> Linking { get; } = Lists["linking"];

    public static HashSet<string> Contrasting { get; } = Lists["contrasting"];

    public static HashSet<string> Rivaling { get; } = Lists["rivaling"];

    public static bool Compares(IReadOnlyList<Token> tokens) => tokens.Any(token => IsIn(token, Lists["comparing"]));

    public static bool HasPronoun(IReadOnlyList<Token> tokens) => Has(tokens, "pronouns");

    public static bool HasKinds(IReadOnlyList<Token> tokens) => Has(tokens, "kinds");

    /// <summary>"Which career", "what med tech job".</summary>
    public static bool NamesOneOfMany(IReadOnlyList<Token> tokens)
    {
        var asks = false;
        for (var place = 0; place < tokens.Count; place++)
        {
            asks |= tokens[place].Word is "which" or "what";
            if (asks && tokens[place].Word is "career" or "job" or "occupation" or "profession" && place <= 4)
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasListing(IReadOnlyList<Token> tokens) => Has(tokens, "listing");

    /// <summary>"Jobs with …", "anything without …", "who needs …", "can I do something in …".</summary>
    public static bool AsksForSome(IReadOnlyList<Token> tokens) => Has(tokens, "some") || Has(tokens, "kinds") || tokens is [{ Word: "which" or "who" }, ..];

    public static bool SpeaksOfJobs(IReadOnlyList<Token> tokens) => tokens.Any(token => IsIn(token, Lists["jobs"]));

    public static bool SpeaksOfThings(IReadOnlyList<Token> tokens) => tokens.Any(token => IsIn(token, Lists["things"]));

    /// <summary>"From EMT to paramedic", "already an AEMT, can I now …"; what is joined by "and" is no step.</summary>
    public static bool SpeaksOfStep(IReadOnlyList<Token> tokens) => Has(tokens, "stepping") && !tokens.Any(token => token.Word is "and" or "both");

    /// <summary>"No, I meant …".</summary>
    public static bool IsCorrection(IReadOnlyList<Token> tokens) =>
        tokens.Any(token => token.Word is "meant" or "mean") && tokens.Any(token => token.Word is "no" or "i" or "not");

    /// <summary>"And the pay?", "what about phlebotomists?", "do they …?".</summary>
    public static bool RefersBack(IReadOnlyList<Token> tokens, bool[] inName)
    {
        if (tokens.Count == 0)
        {
            return false;
        }

        var opens = Lists["openers"].Contains(tokens[0].Word)
            && (tokens.Count <= 4 || Lists["firm openers"].Contains(tokens[0].Word) || tokens[1].Word == "about");
        return opens || tokens.Any(token => token.Word == "meant")
            || tokens.Where((_, index) => !inName[index]).Any(token => Lists["pronouns"].Contains(token.Word));
    }

    /// <summary>"Become a nurse", "nurse salary" aim at the nurse; "working with nurses", "before the doctor comes" do not.</summary>
    public static bool IsAim(IReadOnlyList<Token> tokens, int start)
    {
        for (var back = start - 1; back >= 0 && back >= start - 2; back--)
        {
            if (Lists["passing"].Contains(tokens[back].Word) || (tokens[back].Word == "for" && back > 0 && !IsIn(tokens[back - 1], Lists["jobs"])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True where one of the words stands at most two places before, or right behind, the tokens from start to end.</summary>
    public static bool IsBeside(IReadOnlyList<Token> tokens, int start, int end, HashSet<string> words)
    {
        for (var place = Math.Max(0, start - 2); place < Math.Min(tokens.Count, end + 1); place++)
        {
            if ((place < start || place >= end) && words.Contains(tokens[place].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Get my CPhT", "sit the RCIS" aim at a credential; "get a CST job" does not. "For" does so only where training is spoken of: "hours for CRCST".</summary>
    public static bool IsToEarn(IReadOnlyList<Token> tokens, int start, int end, bool isTraining)
    {
        if (end < tokens.Count && IsIn(tokens[end], Lists["jobs"]))
        {
            return false;
        }

        for (var back = start - 1; back >= 0 && back >= start - 2; back--)
        {
            if (Lists["earning"].Contains(tokens[back].Word) || (isTraining && tokens[back].Word == "for"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Qualify", "eligible": where a credential is named, these ask for it.</summary>
    public static bool SpeaksOfEarning(IReadOnlyList<Token> tokens) => tokens.Any(token => IsIn(token, Lists["credentials"]));

    /// <summary>"Not the EMT", "besides phlebotomy": the name that begins at <paramref name="start"/> is not what is asked about.</summary>
    public static bool IsSetAside(IReadOnlyList<Token> tokens, int start)
    {
        // "What sets an MRI technician apart from …" compares.
        if (tokens.Take(start).Any(token => token.Term is "set" or "tell"))
        {
            return false;
        }

        var end = start;
        while (end > 0 && Lists["articles"].Contains(tokens[end - 1].Word))
        {
            end--;
        }

        return Array.Exists(SettingAside, words => end >= words.Length && words.Index().All(word => tokens[end - words.Length + word.Index].Word == word.Item)
            // "You don't have to be a …" sets aside what "you have to be a …" aims at.
            && (words is not ["have", ..] || tokens.Take(end - words.Length).Any(token => token.Word is "dont" or "not" or "without")));
    }

    /// <summary>"Besides lab and x-ray": what is joined to a name that is set aside is set aside as well.</summary>
    public static bool GoesOn(IReadOnlyList<Token> tokens, int asideEnd, int start) =>
        asideEnd > 0 && start > asideEnd && start - asideEnd <= 3 && Enumerable.Range(asideEnd, start - asideEnd).All(place => Lists["joining"].Contains(tokens[place].Word));

    private static bool Has(IReadOnlyList<Token> tokens, string list) => tokens.Any(token => Lists[list].Contains(token.Word));

    // In any grammatical form; the lists hold the stems' own words.
    private static bool IsIn(Token token, HashSet<string> words) => words.Contains(token.Word) || words.Contains(token.Term);
}
