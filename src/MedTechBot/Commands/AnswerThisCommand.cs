using MedTechBot.Answers;
using MedTechBot.Discord.Interactions;
using MedTechBot.Listening;
using MedTechBot.Replies;

namespace MedTechBot.Commands;

/// <summary>"Answer this" in a message's menu: an answer to somebody's question, for the one who wants to know or to share it.</summary>
internal sealed class AnswerThisCommand(AnswerDesk desk, Conversing conversing) : ICommand
{
    public void AddTo(InteractionRoutes routes) => routes.MessageMenu(CommandManifest.AnswerThis, Deferral.Private, (interaction, responder, cancellationToken) =>
        interaction.Target?.Content is { } text && !string.IsNullOrWhiteSpace(text)
            // Without the context of whoever opened the menu: the question is not theirs.
            ? conversing.SayAsync(interaction, responder, desk.Ask(interaction.Id, new Question(text)), about: null, Conversing.PrivatelyTo(interaction), cancellationToken)
            : responder.ReplyAsync(ReplyWriter.Notice(Notices.NoText), cancellationToken));
}
