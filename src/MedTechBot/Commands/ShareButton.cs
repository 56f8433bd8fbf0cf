using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;
using MedTechBot.Listening;
using MedTechBot.Replies;

namespace MedTechBot.Commands;

/// <summary>[Share]: shows all what was a private answer. It is headed by the question as understood; what was typed stays private.</summary>
internal sealed class ShareButton(AnswerDesk desk, Conversing conversing, TimeProvider clock) : ICommand
{
    private readonly ExpiringTable<Snowflake, bool> _shared = new(ReplyBook.Most, ReplyBook.Kept, clock);

    public void AddTo(InteractionRoutes routes) => routes.Component(ButtonId.Prefix(ButtonId.Share), Deferral.Update, ShareAsync);

    private async Task ShareAsync(Interaction interaction, InteractionResponder responder, CancellationToken cancellationToken)
    {
        if (interaction.Message is not { Content.Length: > 0 } message || !_shared.TryAdd(message.Id, true))
        {
            await responder.ReplyAsync(ReplyWriter.Notice(Notices.Shared), cancellationToken);
        }
        else if (!conversing.Allows(interaction, answer: null, Audience.Channel))
        {
            _shared.Remove(message.Id);
            await responder.ReplyAsync(ReplyWriter.Notice(Notices.Patience), cancellationToken);
        }
        else
        {
            await responder.DeferAsync(Deferral.Update, cancellationToken);
            await responder.FollowUpAsync(Shown(message, ButtonId.Read(interaction.Data?.CustomId), Conversing.UserOf(interaction)), cancellationToken);
        }
    }

    // The text is the bot's own and stands in the message; the buttons beneath are those of a public answer.
    private MessageBody Shown(Message message, ButtonId id, Snowflake asker)
    {
        var answerer = desk.Answerer;
        var answer = id.Entry.Length > 0 ? desk.Show(id.Entry, id.Section.Length > 0 ? id.Section : null) : null;
        return new MessageBody
        {
            Content = message.Content,
            Components = answer is null ? [new ActionRow([Buttons.Remove(asker)])] : Buttons.Under(answer, Audience.Channel, asker, answerer),
        };
    }
}
