namespace MedTechBot.Knowledge;

/// <summary>The names in a knowledge folder.</summary>
public static class KnowledgeFolder
{
    public const string Professions = "professions";
    public const string Topics = "topics";
    public const string Comments = "comments";
    public const string Sources = "sources.yaml";
    public const string Synonyms = "synonyms.txt";
    public const string Uncovered = "uncovered.yaml";
    public const string Safety = "safety.yaml";
    public const string ReadMe = "README.md";
}
