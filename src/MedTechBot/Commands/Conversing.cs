using MedTechBot.Answers;
using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;
using MedTechBot.Listening;
using MedTechBot.Replies;

namespace MedTechBot.Commands;

/// <summary>Says answers to whoever used a command or a button: within the limits, and with what the same person asked before.</summary>
internal sealed class Conversing(AnswerDesk desk, Conversations conversations, FloodLimit flood, ReplyBook book)
{
    public static Snowflake UserOf(Interaction interaction) => interaction.User?.Id ?? default;

    /// <summary>How something is said to this person alone.</summary>
    public static Audience PrivatelyTo(Interaction interaction) => interaction.GuildId is null ? Audience.PrivateDirect : Audience.Private;

    /// <summary>Answers a question privately.</summary>
    /// <param name="interaction">Who asks, and where.</param>
    /// <param name="responder">Answers it.</param>
    /// <param name="text">The question.</param>
    /// <param name="heading">What the message was about that it follows up; null for a new question.</param>
    /// <param name="cancellationToken">The bot stops.</param>
    public Task AskAsync(Interaction interaction, InteractionResponder responder, string text, string? heading, CancellationToken cancellationToken)
    {
        var before = Before(interaction);
        var answer = desk.Ask(interaction.Id, new Question(text, heading is null ? before : [.. before, heading]));
        return SayAsync(interaction, responder, answer, text, PrivatelyTo(interaction), cancellationToken);
    }

    /// <summary>Says an answer, and remembers what it was about.</summary>
    public async Task SayAsync(Interaction interaction, InteractionResponder responder, Answer? answer, string? about, Audience audience, CancellationToken cancellationToken)
    {
        if (answer is null)
        {
            await responder.ReplyAsync(ReplyWriter.Notice(Notices.Gone), cancellationToken);
        }
        else if (Allows(interaction, answer, audience))
        {
            Remember(interaction, about, audience);
            await responder.ReplyAsync(Written(interaction, answer, audience), cancellationToken);
        }
        else
        {
            await responder.ReplyAsync(ReplyWriter.Notice(Notices.Patience), cancellationToken);
        }
    }

    /// <summary>Puts an answer in the place of the message whose list was used.</summary>
    public async Task ReplaceAsync(Interaction interaction, InteractionResponder responder, Answer answer, Audience audience, CancellationToken cancellationToken)
    {
        if (!Allows(interaction, answer, audience))
        {
            await responder.ReplyAsync(ReplyWriter.Notice(Notices.Patience), cancellationToken);
            return;
        }

        Remember(interaction, answer.Title, audience);
        var body = Written(interaction, answer, audience);
        await responder.UpdateAsync(body with { Components = body.Components ?? [] }, cancellationToken);
    }

    /// <summary>What this person asked here before.</summary>
    public IReadOnlyList<string> Before(Interaction interaction) =>
        conversations.Before(interaction.Id, interaction.ChannelId ?? default, UserOf(interaction), isPrivate: true);

    /// <summary>The person for whom the message with the button was written; null where nobody can tell any more.</summary>
    public Snowflake? AskerOf(Interaction interaction) => interaction.Message is not { } message ? null
        : message.MessageReference?.MessageId is { } question && book.Find(question) is { } booked ? booked.Asker
        : message.InteractionMetadata?.User?.Id ?? message.ReferencedMessage?.Author?.Id;

    /// <summary>Nobody but the asker reads the message with the button.</summary>
    public static bool IsPrivate(Interaction interaction) => interaction.Message?.Flags?.HasFlag(MessageFlags.Ephemeral) is true;

    public bool Allows(Interaction interaction, Answer? answer, Audience audience) =>
        answer is Answer.Emergency or Answer.Advice || flood.Allows(UserOf(interaction), audience is Audience.Channel ? interaction.ChannelId : null);

    private MessageBody Written(Interaction interaction, Answer answer, Audience audience) =>
        ReplyWriter.Write(answer, audience, UserOf(interaction), desk.Answerer).Message;

    private void Remember(Interaction interaction, string? about, Audience audience)
    {
        if (about is not null && interaction.ChannelId is { } channel)
        {
            conversations.Remember(interaction.Id, channel, UserOf(interaction), about, isPrivate: audience is not Audience.Channel);
        }
    }
}
