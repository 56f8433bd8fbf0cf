using MedTechBot.Answers;
using MedTechBot.Knowledge;
using Microsoft.Extensions.Logging;

namespace MedTechBot.Hosting;

/// <summary>Holds what answers now. New knowledge that checks clean takes its place at once; any other changes nothing.</summary>
internal sealed partial class KnowledgeKeeper(string folder, QuestionAnswerer first, ILogger<KnowledgeKeeper> logger) : IDisposable
{
    // The first one belongs to whoever brought it; the last one answers.
    private volatile IReadOnlyList<QuestionAnswerer> _held = [first];

    public QuestionAnswerer Answerer => _held[^1];

    public string Folder => folder;

    /// <summary>Reads the folder anew.</summary>
    public void Reload(CancellationToken cancellationToken)
    {
        var reading = KnowledgeReader.Read(folder, progress: null, cancellationToken);
        if (reading.Knowledge is not { } knowledge)
        {
            foreach (var problem in reading.Problems.Where(problem => !problem.IsWarning))
            {
                LogProblem(problem);
            }

            LogKept();
            return;
        }

        // Whoever took the last one before the swap may still be answering with it; not so those before.
        var held = _held;
#pragma warning disable CA2000 // It lives as long as it is held, and is disposed of below or at the end.
        var next = new QuestionAnswerer(knowledge, Answerer.Country, progress: null, cancellationToken);
#pragma warning restore CA2000
        _held = held.Count == 1 ? [.. held, next] : [held[0], held[^1], next];
        foreach (var old in held.Skip(1).SkipLast(1))
        {
            old.Dispose();
        }

        LogReloaded(knowledge.Entries.Count);
    }

    public void Dispose()
    {
        foreach (var own in _held.Skip(1))
        {
            own.Dispose();
        }
    }

    [LoggerMessage(LogLevel.Information, "Loaded the changed knowledge: {Entries} entries")]
    private partial void LogReloaded(int entries);

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    private partial void LogProblem(KnowledgeProblem problem);

    [LoggerMessage(LogLevel.Error, "The changed knowledge cannot be used; the bot goes on with what it had")]
    private partial void LogKept();
}
