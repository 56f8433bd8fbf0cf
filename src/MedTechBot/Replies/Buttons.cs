using MedTechBot.Answers;
using MedTechBot.Discord;
using MedTechBot.Discord.Models;

namespace MedTechBot.Replies;

/// <summary>What stands under an answer: at most four buttons, and a list where there is more to choose from.</summary>
internal static class Buttons
{
    private const int Most = 4;

    /// <returns>Null where nothing belongs there.</returns>
    public static IReadOnlyList<Component>? Under(Answer answer, Audience audience, Snowflake asker, QuestionAnswerer answerer)
    {
        if (answer is Answer.Emergency)
        {
            return null;
        }

        var own = Own(answer, audience, asker);
        var list = List(answer, answerer);
        Button[] chart = [.. Chart(answer)];
        // Small talk says its examples in its one line.
        Button[] related = list is null && answer is not Answer.SmallTalk
            ? [.. answer.Suggestions.DistinctBy(Target).Take(Most - own.Count - chart.Length).Select(suggestion => Related(suggestion, answer))]
            : [];
        Button[] row = [.. chart, .. related, .. own];
        Component[] rows = [.. list is null ? [] : new Component[] { new ActionRow([list]) }, .. row.Length == 0 ? [] : new Component[] { new ActionRow(row) }];
        return rows.Length == 0 ? null : rows;
    }

    public static Button Remove(Snowflake asker) => new() { Label = "Remove", CustomId = ButtonId.For(ButtonId.Remove, asker.ToString()) };

    private static string Target(Suggestion suggestion) => ButtonId.For(ButtonId.Show, suggestion.EntryId, suggestion.Section);

    // "Training" is enough beneath an EMT; anywhere else it must say of whom.
    private static Button Related(Suggestion suggestion, Answer answer) => new()
    {
        Label = suggestion.Section is null || answer.Entries.Any(entry => entry.Id == suggestion.EntryId) ? suggestion.Label : suggestion.Question,
        CustomId = Target(suggestion),
    };

    private static List<Button> Own(Answer answer, Audience audience, Snowflake asker)
    {
        var buttons = new List<Button>();
        if (audience is Audience.Channel or Audience.Direct)
        {
            buttons.Add(Remove(asker));
        }
        else
        {
            if (audience is Audience.Private && answer is (Answer.Answered or Answer.Unknown) and { Title: not null })
            {
                buttons.Add(new Button { Label = "Share", CustomId = answer.Entries.Count == 1 ? ButtonId.For(ButtonId.Share, answer.Entries[0].Id, answer.Entries[0].Section) : ButtonId.For(ButtonId.Share) });
            }

            buttons.Add(new Button { Label = "Ask a follow-up", CustomId = ButtonId.For(ButtonId.FollowUp) });
        }

        return buttons;
    }

    // Choices are a list to pick from; a career's card leads on to all that there is about it.
    private static StringSelect? List(Answer answer, QuestionAnswerer answerer)
    {
        if (answer is Answer.Choices)
        {
            SelectOption[] options = [.. answer.Entries.Select((entry, index) => new SelectOption(entry.Title, entry.Id) { Description = index < answer.Lines.Count ? answer.Lines[index].Text : null })];
            return new StringSelect(ButtonId.For(ButtonId.Pick), options) { Placeholder = "Which one do you mean?" };
        }

        if (answer is Answer.Answered { Entries: [{ Section: null } only] } && answerer.Sections(only.Id) is { Count: > 0 } sections)
        {
            return new StringSelect(ButtonId.For(ButtonId.More, only.Id), [.. sections.Select(section => new SelectOption(section.Label, section.Section ?? ""))])
            {
                Placeholder = $"More: {string.Join(", ", sections.Take(4).Select(section => section.Label.ToLowerInvariant()))}{(sections.Count > 4 ? ", …" : "")}",
            };
        }

        return null;
    }

    private static IEnumerable<Button> Chart(Answer answer)
    {
        var entries = answer.Entries.Select(entry => entry.Id).Distinct().ToArray();
        var id = ButtonId.For(ButtonId.Chart, entries);
        if (answer is Answer.Answered { Figures: not null } && entries.Length is > 1 and <= 4 && id.Length <= Limits.CustomId)
        {
            yield return new Button { Label = "Chart", CustomId = id };
        }
    }
}
