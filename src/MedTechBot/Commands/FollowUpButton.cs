using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;
using MedTechBot.Listening;
using MedTechBot.Replies;

namespace MedTechBot.Commands;

/// <summary>[Ask a follow-up]: a form, since a reply to a private answer carries no text.</summary>
internal sealed class FollowUpButton(Conversing conversing) : ICommand
{
    private const string Field = "question";

    private static readonly Modal Form = new(ButtonId.For(ButtonId.FollowUp), "Ask a follow-up",
    [
        new Label("Your question", new TextInput(Field) { Placeholder = "and the pay?", MinLength = 1, MaxLength = CommandManifest.LongestQuestion, Required = true }),
    ]);

    public void AddTo(InteractionRoutes routes) => routes
        .Component(ButtonId.Prefix(ButtonId.FollowUp), Deferral.Private, (_, responder, cancellationToken) => responder.OpenAsync(Form, cancellationToken))
        .Modal(ButtonId.Prefix(ButtonId.FollowUp), Deferral.Private, (interaction, responder, cancellationToken) => conversing.AskAsync(
            interaction,
            responder,
            interaction.Fields.GetValueOrDefault(Field, ""),
            Addressed.HeadingOf(interaction.Message?.Content ?? ""),
            cancellationToken));
}
