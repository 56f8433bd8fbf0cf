namespace MedTechBot.Benchmarks;

/// <summary>A generated knowledge folder that is gone when disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(int entries) => GeneratedFolder.Write(Path, entries);

    public string Path { get; } = Directory.CreateTempSubdirectory("medtechbot-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
