using MedTechBot.Answers;
using MedTechBot.Knowledge;
using Microsoft.Extensions.Logging;

namespace MedTechBot.Hosting;

/// <summary>Holds what answers now. New knowledge that checks clean takes its place at once; any other changes nothing.</summary>
internal sealed partial class KnowledgeKeeper(string folder, QuestionAnswerer first, ILogger<KnowledgeKeeper> logger) : IDisposable
{
    // The first one belongs to whoever brought it.
    private readonly List<QuestionAnswerer> _own = [];
    private volatile QuestionAnswerer _answerer = first;

    public QuestionAnswerer Answerer => _answerer;

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

        var next = new QuestionAnswerer(knowledge, _answerer.Country, progress: null, cancellationToken);
        // Whoever took the last one before the swap may still be answering with it; not so the one before.
        while (_own.Count > 1)
        {
            _own[0].Dispose();
            _own.RemoveAt(0);
        }

        _own.Add(next);
        _answerer = next;
        LogReloaded(knowledge.Entries.Count);
    }

    public void Dispose() => _own.ForEach(own => own.Dispose());

    [LoggerMessage(LogLevel.Information, "Loaded the changed knowledge: {Entries} entries")]
    private partial void LogReloaded(int entries);

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    private partial void LogProblem(KnowledgeProblem problem);

    [LoggerMessage(LogLevel.Error, "The changed knowledge cannot be used; the bot goes on with what it had")]
    private partial void LogKept();
}
