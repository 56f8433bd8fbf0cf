using MedTechBot.Answers.Safety;
using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Tests.Safety;

/// <summary>The <c>safety.yaml</c> that ships, read once for all tests.</summary>
internal static class ShippedSafety
{
    public static SafetyRules Rules { get; } = Read();

    public static SafetyGate Gate { get; } = new(Rules);

    private static SafetyRules Read()
    {
        var reading = KnowledgeReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge"), progress: null, CancellationToken.None);

        return reading.Knowledge?.Safety ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }
}
