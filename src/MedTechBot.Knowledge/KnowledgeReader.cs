namespace MedTechBot.Knowledge;

/// <summary>Reads a knowledge folder and collects every problem before it gives up.</summary>
public static class KnowledgeReader
{
}
