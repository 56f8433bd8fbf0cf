namespace MedTechBot.Answers.Wording;

/// <summary>Small English: articles, capitals, lists, months.</summary>
internal static class Grammar
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

    /// <summary>"an MRI technician", "a phlebotomist".</summary>
    public static string WithArticle(string title)
    {
        var name = InSentence(title);
        var first = name.Length == 0 ? ' ' : name[0];
        // Capitals are spelled out when spoken: an MRI, a CT.
        var isVowel = IsAbbreviation(FirstWord(name)) ? "AEFHILMNORSX".Contains(first, StringComparison.Ordinal) : "aeiouAEIOU".Contains(first, StringComparison.Ordinal);
        return (isVowel ? "an " : "a ") + name;
    }

    /// <summary>A title inside a sentence: without its capital, abbreviations aside.</summary>
    public static string InSentence(string title) =>
        title.Length == 0 || IsAbbreviation(FirstWord(title)) ? title : char.ToLowerInvariant(title[0]) + title[1..];

    public static string Capitalized(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"a, b and c".</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    /// <summary>"a" or "b", with the full stop that a question in quotation marks makes needless left out.</summary>
    public static string ListOr(IReadOnlyList<string> items) => string.Join(" or ", items) + (items.Count > 0 && items[^1].EndsWith("?\"", StringComparison.Ordinal) ? "" : ".");

    /// <summary>"Aug 2025" of <c>2025-08-28</c>; a date known to the year, and <c>undated</c>, as they are.</summary>
    public static string Date(string date) =>
        date.Length >= 7 && int.TryParse(date.AsSpan(5, 2), out var month) && month is >= 1 and <= 12 ? $"{Months[month - 1]} {date[..4]}" : date;

    private static string FirstWord(string text) => text.Split(' ', '-', '/')[0];

    private static bool IsAbbreviation(string word) => word.Length >= 2 && char.IsUpper(word[1]);
}
