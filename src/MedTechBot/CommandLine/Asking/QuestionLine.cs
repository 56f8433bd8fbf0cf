using System.Text.Json;
using System.Text.Json.Serialization;
using MedTechBot.Answers;

namespace MedTechBot.CommandLine.Asking;

/// <summary>One line of a question file: a question, or why it is none.</summary>
/// <param name="Id">As given, a string or a number; null where there is none.</param>
/// <param name="Number">The line in the file, counted from 1.</param>
internal abstract record QuestionLine(JsonElement? Id, long Number)
{
    /// <param name="Id">As given.</param>
    /// <param name="Number">The line.</param>
    /// <param name="Question">What to ask.</param>
    /// <param name="Kind">The sort of question, in the file's own words; null without one.</param>
    /// <param name="Expected">What should come out; null where the file does not say or was not asked.</param>
    internal sealed record Asked(JsonElement? Id, long Number, Question Question, string? Kind, Expectation? Expected) : QuestionLine(Id, Number);

    /// <param name="Id">As far as it could be read.</param>
    /// <param name="Number">The line.</param>
    /// <param name="What">What is wrong, without a full stop.</param>
    internal sealed record Unreadable(JsonElement? Id, long Number, string What) : QuestionLine(Id, Number);
}

/// <summary>What should come out of a question.</summary>
internal sealed record Expectation
{
    public static IReadOnlyList<string> Outcomes { get; } = ["answered", "choices", "unknown", "advice", "emergency", "smalltalk"];

    [JsonRequired]
    public required string Outcome { get; init; }

    /// <summary>Ids that must be among the answer's entries.</summary>
    // The generated reader gives null, not the default, to an init property that the line does not have.
    public IReadOnlyList<string> Entries { get; init => field = value ?? []; } = [];

    /// <summary>Ids of which at least one must be among the answer's entries, where several answers are as good; empty where none needs to be.</summary>
    public IReadOnlyList<string> AnyOf { get; init => field = value ?? []; } = [];

    /// <summary>The section that one of all these entries must be used with; null where any will do.</summary>
    public string? Section { get; init; }
}

/// <summary>Reads expectations, at compile time and strictly: a misspelt field would make a question too easy.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Expectation))]
internal sealed partial class QuestionJson : JsonSerializerContext;
