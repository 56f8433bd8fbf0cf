using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;
using MedTechBot.Listening;
using MedTechBot.Replies;

namespace MedTechBot.Commands;

/// <summary><c>/help</c>, and the careers to browse from there.</summary>
internal sealed class HelpCommand(AnswerDesk desk) : ICommand
{
    private const string Text = """
        **What I do**
        I answer career questions from a knowledge base that people wrote and checked, and name the sources. What is not in it, I say I don't know.

        **How to ask**
        • `/ask` answers you alone; [Share] shows the answer to all
        • mention me, or write to me directly
        • reply to one of my answers to ask on; I remember your last four questions for 15 minutes
        • `/compare` puts two to four careers side by side
        • Apps, then "Answer this", in the menu of a message answers that message

        **What I keep**
        Nothing that you write is stored. Delete your question, and my answer goes too; edit it, and I answer again.
        """;

    public void AddTo(InteractionRoutes routes) => routes
        .Command(CommandManifest.Help, Deferral.Private, (_, responder, cancellationToken) => responder.ReplyAsync(Help, cancellationToken))
        .Component(ButtonId.Prefix(ButtonId.Browse), Deferral.Private, (_, responder, cancellationToken) =>
            responder.ReplyAsync(CareerList.All(desk.Answerer.Knowledge), cancellationToken))
        .Component(ButtonId.Prefix(ButtonId.Family), Deferral.Update, (interaction, responder, cancellationToken) =>
            responder.UpdateAsync(CareerList.Of(desk.Answerer.Knowledge, interaction.Data?.Values is [var family, ..] ? family : ""), cancellationToken));

    private static MessageBody Help => new()
    {
        Content = Text,
        Components = [new ActionRow([new Button { Style = ButtonStyle.Primary, Label = "Browse careers", CustomId = ButtonId.For(ButtonId.Browse) }])],
        IsPrivate = true,
    };
}
