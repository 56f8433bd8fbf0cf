using MedTechBot.Answers;
using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;
using MedTechBot.Listening;
using MedTechBot.Replies;

namespace MedTechBot.Commands;

/// <summary><c>/profession show</c> and <c>/profession list</c>: the knowledge base as it stands.</summary>
internal sealed class ProfessionCommand(AnswerDesk desk, Conversing conversing) : ICommand
{
    public void AddTo(InteractionRoutes routes) => routes
        .Command($"{CommandManifest.Profession} {CommandManifest.Show}", Deferral.Public, ShowAsync)
        .Command($"{CommandManifest.Profession} {CommandManifest.List}", Deferral.Private, (_, responder, cancellationToken) =>
            responder.ReplyAsync(CareerList.All(desk.Answerer.Knowledge), cancellationToken));

    private Task ShowAsync(Interaction interaction, InteractionResponder responder, CancellationToken cancellationToken)
    {
        var audience = interaction.Options.Flag(CommandManifest.Private) is true ? Conversing.PrivatelyTo(interaction) : Audience.Channel;
        var name = interaction.Options.Text(CommandManifest.Name) ?? "";
        return conversing.SayAsync(interaction, responder, Find(interaction.Id, name, interaction.Options.Text(CommandManifest.Section)), name, audience, cancellationToken);
    }

    // A name that nobody picked from the list may be ambiguous or misspelt; then it is understood as a question is.
    private Answer? Find(Snowflake id, string name, string? section)
    {
        var answerer = desk.Answerer;
        var picked = answerer.Knowledge.Entries.FirstOrDefault(entry => entry.Id == name || string.Equals(entry.Title, name, StringComparison.OrdinalIgnoreCase));
        if (picked is not null)
        {
            return desk.Show(picked.Id, SectionOf(picked.Id, section));
        }

        var answer = desk.Ask(id, new Question(name));
        return section is not null && answer is Answer.Answered { Entries: [var only] } ? desk.Show(only.Id, SectionOf(only.Id, section)) : answer;
    }

    // Typed or picked: the section's own name, or the word that stands for it.
    private string? SectionOf(string entry, string? typed) => typed is null
        ? null
        : desk.Answerer.Sections(entry).FirstOrDefault(section => string.Equals(section.Label, typed, StringComparison.OrdinalIgnoreCase))?.Section ?? typed.ToLowerInvariant();
}
