using System.Text.RegularExpressions;

namespace MedTechBot.Knowledge.Linting;

/// <summary>A reader's words are passed on without a person's name: not the reader's own, and nobody else's.</summary>
internal sealed partial class PersonNames
{
    private static readonly HashSet<string> GivenNames = [.. WordFile.Lines("given-names.txt").SelectMany(line => line.Split(' '))];
    private static readonly string[] KnownCapitals = [.. WordFile.Lines("capital-words.txt").SelectMany(line => line.Split(' '))];

    private readonly Evidence _evidence;
    private readonly HashSet<string> _known;

    public PersonNames(FolderContents contents, Evidence evidence)
    {
        _evidence = evidence;
        // What the folder itself names is a job, a field, a place or an institution.
        var names = contents.Entries.OfType<ReadEntry>().Select(read => read.Entry).SelectMany(entry => (IEnumerable<string>)[entry.Title, .. entry.Aliases, .. entry.Field])
            .Concat((contents.Sources?.Sources ?? []).SelectMany(source => (string[])[source.Title, source.Publisher, source.ShortName]))
            .Concat((contents.Uncovered?.Subjects ?? []).SelectMany(subject => subject.Names));
        _known = [.. names.SelectMany(name => Word().Matches(name)).Select(match => match.Value.ToLowerInvariant()), .. KnownCapitals];
    }

    /// <summary>What an entry says on a reader's word.</summary>
    public IEnumerable<KnowledgeProblem> Check(LintedEntry entry) =>
        from statement in entry.Entry.Sections.SelectMany(section => section.Statements)
        from comment in _evidence.Comments(statement)
        where Handle(statement.Text, comment.Author) is not null
        let name = Handle(statement.Text, comment.Author)
        select entry.Problem(entry.LineOf(name, statement), $"\"{name}\" names the reader", "Write \"One reader\", with month and year");

    /// <summary>The restatement of a comment.</summary>
    public IEnumerable<KnowledgeProblem> Check(ReadComment read)
    {
        var text = read.Comment.Text;
        if ((Handle(text, read.Comment.Author) ?? Person(text)) is { } name)
        {
            // A name of two words may stand on two lines.
            var line = new TextLines(read.File.Header + read.File.Body).LineOf(name.Split(' ')[0], read.File.BodyLine);
            yield return new KnowledgeProblem(read.Comment.Path, line, $"\"{name}\" looks like a person's name", "Restate it without the name: \"a colleague\", \"the reader\"");
        }
    }

    private static string? Handle(string text, string author)
    {
        var own = author.Length < 3 ? null : Regex.Match(text, $@"(?<!\w){Regex.Escape(author)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return own is { Success: true } ? own.Value : HandleLike().Match(text) is { Success: true } handle ? handle.Value : null;
    }

    private string? Person(string text)
    {
        if (Addressed().Match(text) is { Success: true } addressed)
        {
            return addressed.Value;
        }

        foreach (Match match in Capitalized().Matches(text))
        {
            var word = match.Groups["word"].Value.ToLowerInvariant();
            // The first word of a sentence is capitalized anyway.
            if (!_known.Contains(word) && (!match.Groups["first"].Success || GivenNames.Contains(word)))
            {
                return match.Groups["word"].Value;
            }
        }

        return null;
    }

    [GeneratedRegex(@"[\p{L}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<!\S)@\w{2,}|\b(?:anon|user|guest)\d+\b|\b[a-z]{3,}_?\d{3,}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HandleLike();

    [GeneratedRegex(@"\b(?:Mr|Mrs|Ms|Miss|Dr|Doctor|Prof|Professor)\.? \p{Lu}\p{Ll}+", RegexOptions.CultureInvariant)]
    private static partial Regex Addressed();

    [GeneratedRegex("""(?<first>^|[.!?:]["')\u201D]?\s+|["(\u201C\u2018])?(?<![\p{L}\d'\u2019-])(?<word>\p{Lu}\p{Ll}{2,})(?![\p{L}\d])""", RegexOptions.CultureInvariant)]
    private static partial Regex Capitalized();
}
