using MedTechBot.Answers;
using MedTechBot.Discord.Interactions;
using MedTechBot.Listening;
using MedTechBot.Replies;

namespace MedTechBot.Commands;

/// <summary>"Which one do you mean?": the answer takes the place of the list, if the list was for whoever picks.</summary>
internal sealed class PickList(AnswerDesk desk, Conversing conversing) : ICommand
{
    public void AddTo(InteractionRoutes routes) => routes.Component(ButtonId.Prefix(ButtonId.Pick), Deferral.Update, PickAsync);

    private Task PickAsync(Interaction interaction, InteractionResponder responder, CancellationToken cancellationToken)
    {
        var entry = interaction.Data?.Values is [var value, ..] ? value : "";
        if (Picked(interaction, entry) is not { } answer)
        {
            return responder.ReplyAsync(ReplyWriter.Notice(Notices.Gone), cancellationToken);
        }

        if (Conversing.IsPrivate(interaction))
        {
            return conversing.ReplaceAsync(interaction, responder, answer, Conversing.PrivatelyTo(interaction), cancellationToken);
        }

        if (conversing.AskerOf(interaction) == Conversing.UserOf(interaction))
        {
            return conversing.ReplaceAsync(interaction, responder, answer, interaction.GuildId is null ? Audience.Direct : Audience.Channel, cancellationToken);
        }

        return conversing.SayAsync(interaction, responder, answer, answer.Title, Conversing.PrivatelyTo(interaction), cancellationToken);
    }

    // "Med tech pay?" and then a choice: while the question is remembered, its pay is told, and else all of it.
    private Answer? Picked(Interaction interaction, string entry)
    {
        if (desk.Answerer.Knowledge.FindEntry(entry) is { } known && conversing.Before(interaction) is { Count: > 0 } before
            && desk.Ask(interaction.Id, new Question(known.Title, before)) is Answer.Answered { Entries: [{ } first, ..] } told && first.Id == entry)
        {
            return told;
        }

        return desk.Show(entry, section: null);
    }
}
