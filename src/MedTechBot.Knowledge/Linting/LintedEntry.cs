namespace MedTechBot.Knowledge.Linting;

/// <summary>An entry as the checks look at it: sentence by sentence, each with the place where it stands.</summary>
internal sealed class LintedEntry(ReadEntry read)
{
    public KnowledgeEntry Entry { get; } = read.Entry;

    /// <summary>The file, line by line.</summary>
    public TextLines Lines { get; } = new(EntryFile.Write(read.Entry));

    /// <summary>The line below the header.</summary>
    public int BodyLine { get; } = new TextLines(read.Entry.Header).From(1).Count();

    public IReadOnlyList<Sentence> Sentences { get; } =
    [
        .. from section in read.Entry.Sections
           from statement in section.Statements
           from sentence in Sentence.Split(statement.Text)
           select new Sentence(section.Name, statement, sentence),
    ];

    public int LineOf(string words, Statement statement) => Lines.LineOf(words, statement.Line);

    public KnowledgeProblem Problem(int line, string what, string mend) => new(Entry.Path, line, what, mend);

    public KnowledgeProblem Warning(int line, string what, string mend) => new(Entry.Path, line, what, mend, IsWarning: true);
}
