using MedTechBot.Answers;
using MedTechBot.Charts;

namespace MedTechBot.CommandLine.Asking;

/// <summary>The file that <c>--chart</c> names.</summary>
internal sealed class ChartFile(string path)
{
    /// <summary>Draws the figures of an answer.</summary>
    /// <exception cref="ProblemsException">There is nothing to draw, or the file cannot be written.</exception>
    public void Write(Answer answer)
    {
        if (answer.Figures is not { } figures)
        {
            throw new ProblemsException([$"No chart was drawn into {path}: the answer has no pay figures that are a job's own. Ask for a comparison, or which job pays the most."]);
        }

        try
        {
            File.WriteAllBytes(path, PayChart.Draw(figures, answer.Citations));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ProblemsException([$"The chart cannot be written to {path}: {failure.Message} Name a file in a folder that exists."]);
        }
    }
}
