namespace MedTechBot.Knowledge;

/// <summary>The authority behind a source; an answer shows which it rests on.</summary>
public enum SourceKind
{
    Article,
    Official,
    Community,
    Other,
}
