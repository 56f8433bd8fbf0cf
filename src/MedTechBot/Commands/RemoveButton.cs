using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;
using MedTechBot.Replies;

namespace MedTechBot.Commands;

/// <summary>[Remove]: takes an answer back, for whoever asked and for moderators.</summary>
internal sealed class RemoveButton : ICommand
{
    private const Permissions Moderating = Permissions.ManageMessages | Permissions.Administrator;

    public void AddTo(InteractionRoutes routes) => routes.Component(ButtonId.Prefix(ButtonId.Remove), Deferral.Update, RemoveAsync);

    private static async Task RemoveAsync(Interaction interaction, InteractionResponder responder, CancellationToken cancellationToken)
    {
        var isAsker = ButtonId.Read(interaction.Data?.CustomId).Entry == Conversing.UserOf(interaction).ToString();
        if (!isAsker && (interaction.Member?.Permissions & Moderating) is null or Permissions.None)
        {
            await responder.ReplyAsync(ReplyWriter.Notice(Notices.NotYours), cancellationToken);
            return;
        }

        await responder.DeferAsync(Deferral.Update, cancellationToken);
        await responder.DeleteAsync(cancellationToken);
    }
}
