using System.CommandLine;
using MedTechBot.Answers;
using MedTechBot.Hosting;
using MedTechBot.Knowledge;

namespace MedTechBot.CommandLine;

/// <summary>From the command line to something that answers: finds the settings and the knowledge, or says all that is wrong with them.</summary>
internal sealed class Start(Terminal terminal, CommonOptions options, IReadOnlyList<KeyValuePair<string, string?>> settings)
{
    /// <summary>True where the bot can log in to Discord.</summary>
    /// <exception cref="ProblemsException">The settings cannot be read.</exception>
    public bool HasToken(ParseResult line) => Settings.HasToken(Settings.FindFile(), CommandLineSettings(line));

    /// <summary>What a run of the bot starts from.</summary>
    public BotSetup Setup(ParseResult line) => SettingsOnly(line) with { KnowledgeFolder = KnowledgeFolder(line) };

    /// <summary>The settings, whatever there is of knowledge.</summary>
    public BotSetup SettingsOnly(ParseResult line) => new()
    {
        SettingsFile = Settings.FindFile(),
        CommandLine = [.. CommandLineSettings(line)],
    };

    /// <summary>The folder as it is, problems included.</summary>
    public KnowledgeReading ReadKnowledge(ParseResult line, CancellationToken cancellationToken)
    {
        var folder = KnowledgeFolder(line);
        using var progress = new ProgressLine(terminal, "Reading the knowledge", "files");
        return KnowledgeReader.Read(folder, progress, cancellationToken);
    }

    /// <exception cref="ProblemsException">The knowledge cannot be used.</exception>
    public KnowledgeBase Knowledge(ParseResult line, CancellationToken cancellationToken)
    {
        var reading = ReadKnowledge(line, cancellationToken);
        return reading.Knowledge
            ?? throw new ProblemsException([.. reading.Problems.Where(problem => !problem.IsWarning).Select(problem => problem.ToString())]);
    }

    /// <exception cref="ProblemsException">The settings or the knowledge cannot be used.</exception>
    public QuestionAnswerer Answerer(ParseResult line, CancellationToken cancellationToken)
    {
        var safety = Settings.Read(Settings.FindFile(), CommandLineSettings(line));
        var knowledge = Knowledge(line, cancellationToken);
        using var progress = new ProgressLine(terminal, "Indexing the knowledge", "entries");
        return new QuestionAnswerer(knowledge, safety.Country.ToUpperInvariant(), progress, cancellationToken);
    }

    private string KnowledgeFolder(ParseResult line) =>
        KnowledgeLocation.Find(line.GetValue(options.Knowledge), Directory.GetCurrentDirectory(), AppContext.BaseDirectory);

    private IEnumerable<KeyValuePair<string, string?>> CommandLineSettings(ParseResult line) =>
        line.GetValue(options.Country) is { } country
            ? [.. settings, new KeyValuePair<string, string?>($"{SafetyOptions.Section}:{nameof(SafetyOptions.Country)}", country)]
            : settings;
}
