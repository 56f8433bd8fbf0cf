using MedTechBot.Discord.Interactions;

namespace MedTechBot.Commands;

/// <summary><c>/ask</c>: an answer for the asker alone.</summary>
internal sealed class AskCommand(Conversing conversing) : ICommand
{
    public void AddTo(InteractionRoutes routes) => routes.Command(CommandManifest.Ask, Deferral.Private, (interaction, responder, cancellationToken) =>
        conversing.AskAsync(interaction, responder, interaction.Options.Text(CommandManifest.Question) ?? "", heading: null, cancellationToken));
}
