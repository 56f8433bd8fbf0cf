using MedTechBot.Discord;
using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;
using MedTechBot.Listening;

namespace MedTechBot.Commands;

/// <summary>What an option could be, while it is being typed: careers, and sections that have something to say.</summary>
internal sealed class Completion(AnswerDesk desk) : ICommand
{
    public void AddTo(InteractionRoutes routes) => routes
        .Autocomplete(CommandManifest.Compare, CompleteAsync)
        .Autocomplete($"{CommandManifest.Profession} {CommandManifest.Compare}", CompleteAsync)
        .Autocomplete($"{CommandManifest.Profession} {CommandManifest.Show}", CompleteAsync);

    private Task CompleteAsync(Interaction interaction, InteractionResponder responder, CancellationToken cancellationToken)
    {
        var options = interaction.Options;
        var focused = options.Focused?.Name ?? "";
        var typed = options.Text(focused) ?? "";
        return responder.SuggestAsync(focused == CommandManifest.Section ? Sections(options.Text(CommandManifest.Name) ?? "", typed) : Careers(options, focused, typed), cancellationToken);
    }

    private IEnumerable<Choice> Careers(OptionValues options, string focused, string typed)
    {
        // A comparison with itself helps nobody.
        var chosen = CommandManifest.Places.Where(place => place != focused).Select(options.Text).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return desk.Answerer.Matching(typed, Limits.Choices + chosen.Count).Where(career => !chosen.Contains(career.Title)).Select(career => new Choice(career.Title, career.Title));
    }

    private IEnumerable<Choice> Sections(string name, string typed) => desk.Answerer.Matching(name, 1) is [var career]
        ? desk.Answerer.Sections(career.Id)
            .Where(section => section.Label.Contains(typed, StringComparison.OrdinalIgnoreCase) || section.Section?.Contains(typed, StringComparison.OrdinalIgnoreCase) is true)
            .Select(section => new Choice(section.Label, section.Section ?? section.Label))
        : [];
}
