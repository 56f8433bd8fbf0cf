using MedTechBot.Discord.Interactions;
using MedTechBot.Listening;
using MedTechBot.Replies;

namespace MedTechBot.Commands;

/// <summary><c>/compare</c> for the asker alone, and <c>/profession compare</c> for the channel.</summary>
internal sealed class CompareCommand(AnswerDesk desk, Conversing conversing) : ICommand
{
    public void AddTo(InteractionRoutes routes) => routes
        .Command(CommandManifest.Compare, Deferral.Private, (interaction, responder, cancellationToken) =>
            CompareAsync(interaction, responder, Conversing.PrivatelyTo(interaction), cancellationToken))
        .Command($"{CommandManifest.Profession} {CommandManifest.Compare}", Deferral.Public, (interaction, responder, cancellationToken) =>
            CompareAsync(interaction, responder, Audience.Channel, cancellationToken));

    private Task CompareAsync(Interaction interaction, InteractionResponder responder, Audience audience, CancellationToken cancellationToken)
    {
        string[] names = [.. CommandManifest.Places.Select(interaction.Options.Text).OfType<string>().Where(name => !string.IsNullOrWhiteSpace(name))];
        return conversing.SayAsync(interaction, responder, desk.Compare(names), string.Join(" or ", names), audience, cancellationToken);
    }
}
