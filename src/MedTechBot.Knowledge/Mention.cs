namespace MedTechBot.Knowledge;

/// <summary>A name or an id that a file uses, kept with its line until all files are read and it can be looked up.</summary>
/// <param name="Kind">What it must match.</param>
/// <param name="Text">As written.</param>
/// <param name="Line">The line in the file, counted from 1.</param>
internal sealed record Mention(MentionKind Kind, string Text, int Line);

/// <summary>What a mention must match.</summary>
internal enum MentionKind
{
    /// <summary>The title of the entry itself.</summary>
    Title,

    /// <summary>A name of the entry itself, or of something not covered.</summary>
    Name,

    /// <summary>A source or a comment.</summary>
    Citation,

    /// <summary>A source.</summary>
    Source,

    /// <summary>An entry.</summary>
    Entry,

    /// <summary>An entry that is a profession.</summary>
    Profession,
}
