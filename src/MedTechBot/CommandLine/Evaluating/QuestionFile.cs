using MedTechBot.CommandLine.Asking;

namespace MedTechBot.CommandLine.Evaluating;

/// <summary>Reads a question file whole, or names every line that is wrong.</summary>
internal static class QuestionFile
{
    /// <exception cref="ProblemsException">The file or some of its lines cannot be used.</exception>
    public static async Task<IReadOnlyList<QuestionLine.Asked>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = InputFile.Open(path);
        var lines = new LineReader(file, () => { });
        var questions = new List<QuestionLine.Asked>();
        var problems = new List<string>();
        while (await lines.NextAsync(cancellationToken) is { } line)
        {
            switch (QuestionLineReader.Read(line, withExpectation: true))
            {
                case QuestionLine.Asked { Expected: not null } question:
                    questions.Add(question);
                    break;
                case QuestionLine.Asked:
                    problems.Add($"{path}:{line.Number}: expect is missing");
                    break;
                case QuestionLine.Unreadable unreadable:
                    problems.Add($"{path}:{line.Number}: {unreadable.What}");
                    break;
                default:
                    break;
            }
        }

        if (problems.Count == 0 && questions.Count == 0)
        {
            problems.Add($"{path}:1: no questions");
        }

        return problems.Count == 0 ? questions : throw new ProblemsException(problems);
    }
}
