using MedTechBot.Discord.Interactions;
using MedTechBot.Listening;
using MedTechBot.Replies;

namespace MedTechBot.Commands;

/// <summary>Further entries and sections under an answer: told to whoever wants them, not to the channel.</summary>
internal sealed class ShowButtons(AnswerDesk desk, Conversing conversing) : ICommand
{
    public void AddTo(InteractionRoutes routes) => routes
        .Component(ButtonId.Prefix(ButtonId.Show), Deferral.Private, (interaction, responder, cancellationToken) =>
            ShowAsync(interaction, responder, ButtonId.Read(interaction.Data?.CustomId), cancellationToken))
        .Component(ButtonId.Prefix(ButtonId.More), Deferral.Private, (interaction, responder, cancellationToken) =>
            ShowAsync(interaction, responder, ButtonId.Read(interaction.Data?.CustomId) with { Section = interaction.Data?.Values is [var section, ..] ? section : "" }, cancellationToken));

    private Task ShowAsync(Interaction interaction, InteractionResponder responder, ButtonId id, CancellationToken cancellationToken)
    {
        var answer = desk.Show(id.Entry, id.Section.Length > 0 ? id.Section : null);
        // In a conversation with the bot alone, all answers stand in a line and stay.
        var audience = interaction.GuildId is null && !Conversing.IsPrivate(interaction) ? Audience.Direct : Conversing.PrivatelyTo(interaction);
        return conversing.SayAsync(interaction, responder, answer, answer?.Title, audience, cancellationToken);
    }
}
