namespace MedTechBot.Knowledge;

/// <summary>A file found in the knowledge folder.</summary>
/// <param name="Path">Relative to the folder, with slashes; shown in problems.</param>
/// <param name="FullPath">Where to open it.</param>
internal sealed record KnowledgeFile(string Path, string FullPath)
{
    public string Id => System.IO.Path.GetFileNameWithoutExtension(Path);
}
