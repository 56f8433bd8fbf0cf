using System.Text.Json;
using System.Text.Json.Serialization;
using MedTechBot.Answers;
using MedTechBot.Answers.Wording;

namespace MedTechBot.CommandLine.Asking;

/// <summary>An answer as one JSON object. The order here is the order of the fields.</summary>
internal sealed record AnswerJson(
    JsonElement? Id,
    string Question,
    string Outcome,
    IReadOnlyList<EntryJson> Entries,
    double Confidence,
    string Text,
    IReadOnlyList<CitationJson> Citations,
    IReadOnlyList<string> Suggestions,
    double ElapsedMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExplanationJson? Why)
{
    public static AnswerJson Of(JsonElement? id, Question question, Answer answer, TimeSpan elapsed) => new(
        id,
        question.Text,
        answer.Outcome,
        [.. answer.Entries.Select(entry => new EntryJson(entry.Id, entry.Section))],
        JsonNumber.Rounded(answer.Confidence, 2),
        PlainText.From(answer),
        [.. answer.Citations.Select(citation => new CitationJson(citation.Source, citation.Title, citation.Url?.OriginalString, citation.Date))],
        [.. answer.Suggestions.Select(suggestion => suggestion.Question)],
        JsonNumber.Rounded(elapsed.TotalMilliseconds, 3),
        answer.Explanation is { } why ? ExplanationJson.Of(why) : null);
}

/// <summary>An entry that the answer is made from or offers.</summary>
internal sealed record EntryJson(string Id, string? Section);

/// <summary>A source of the answer.</summary>
internal sealed record CitationJson(string Source, string Title, string? Url, string Date);

/// <summary>What stands in the place of an answer when a line was no question.</summary>
internal sealed record ErrorJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Id,
    long Line,
    string Error);

/// <summary>Writers and readers for all JSON of <c>ask</c>, made at compile time: reflection would cost half the start.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnswerJson))]
[JsonSerializable(typeof(ErrorJson))]
internal sealed partial class AskJson : JsonSerializerContext;
