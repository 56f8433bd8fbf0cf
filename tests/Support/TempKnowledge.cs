using MedTechBot.Knowledge;

namespace MedTechBot.Tests.Support;

/// <summary>A knowledge folder of its own for one test; gone when disposed.</summary>
internal sealed class TempKnowledge : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("medtechbot-").FullName;

    public string FullPath(string path) => System.IO.Path.Combine(Path, path);

    public TempKnowledge Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(FullPath(path)) ?? Path);
        File.WriteAllText(FullPath(path), text);
        return this;
    }

    public TempKnowledge Delete(string path)
    {
        File.Delete(FullPath(path));
        return this;
    }

    public KnowledgeReading Read() => KnowledgeReader.Read(Path, progress: null, CancellationToken.None);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
