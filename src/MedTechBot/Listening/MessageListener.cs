using MedTechBot.Answers;
using MedTechBot.Discord;
using MedTechBot.Discord.Models;
using MedTechBot.Discord.Rest;
using MedTechBot.Hosting;
using MedTechBot.Replies;
using Microsoft.Extensions.Logging;

namespace MedTechBot.Listening;

/// <summary>Answers mentions, direct messages and replies, and keeps the answers true to the questions.</summary>
internal sealed partial class MessageListener(
    DiscordRest rest,
    AnswerDesk desk,
    ReplyBook book,
    Conversations conversations,
    FloodLimit flood,
    BotSelf self,
    TimeProvider clock,
    ILogger<MessageListener> logger)
{
    private const int Remembered = 10_000;

    /// <summary>How long an edited question is answered again.</summary>
    public static readonly TimeSpan Editable = TimeSpan.FromMinutes(15);

    // Discord may tell of one message more than once.
    private readonly ExpiringTable<Snowflake, bool> _seen = new(Remembered, ReplyBook.Kept, clock);

    public async Task OnCreatedAsync(Message message, CancellationToken cancellationToken)
    {
        if (Addressed.Of(message, self.Id) is not { } addressed || message.Author is not { } asker || !_seen.TryAdd(message.Id, true))
        {
            return;
        }

        if (await AnswerOrApologizeAsync(message, addressed, asker, cancellationToken) is { Reply: { } reply })
        {
            var sent = await SendAsync(message, reply, cancellationToken);
            book.Add(message.Id, new BookedReply(sent.Id, message.ChannelId, asker.Id, ReplyBook.HashOf(message.Content), reply.Stays));
        }
    }

    public async Task OnUpdatedAsync(Message message, CancellationToken cancellationToken)
    {
        // A preview that appears is told as an edit, too.
        if (message.Author is not { } asker || book.Find(message.Id) is not { } booked || booked.Stays
            || ReplyBook.HashOf(message.Content) == booked.Hash || clock.GetUtcNow() - message.Id.CreatedAt >= Editable)
        {
            return;
        }

        var said = Addressed.Of(message, self.Id) is { } addressed ? await AnswerAsync(message, addressed, asker, cancellationToken) : Said.Nothing;
        if (said is { Reply: { } reply })
        {
            // An empty list takes away what stood under the answer before.
            await rest.EditMessageAsync(booked.Channel, booked.Id, reply.Message with { Components = reply.Message.Components ?? [] }, cancellationToken);
            book.Add(message.Id, booked with { Hash = ReplyBook.HashOf(message.Content), Stays = reply.Stays });
        }
        else if (!said.IsTooMuch)
        {
            await TakeBackAsync(message.Id, booked, cancellationToken);
        }
    }

    /// <summary>A question is gone, or an answer.</summary>
    public async Task OnDeletedAsync(Snowflake id, CancellationToken cancellationToken)
    {
        if (book.Find(id) is { } booked)
        {
            await TakeBackAsync(id, booked, cancellationToken);
        }
        else
        {
            book.Forget(id);
        }
    }

    private async Task TakeBackAsync(Snowflake question, BookedReply booked, CancellationToken cancellationToken)
    {
        book.Forget(question);
        conversations.Forget(question, booked.Channel, booked.Asker);
        try
        {
            await rest.DeleteMessageAsync(booked.Channel, booked.Id, cancellationToken);
        }
        catch (DiscordApiException gone) when (gone.Code is DiscordErrorCode.UnknownMessage or DiscordErrorCode.UnknownChannel)
        {
            // Somebody else was quicker.
        }
    }

    private async Task<Said> AnswerOrApologizeAsync(Message message, Addressed addressed, User asker, CancellationToken cancellationToken)
    {
        try
        {
            return await AnswerAsync(message, addressed, asker, cancellationToken);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or DiscordApiException or DiscordUnreachableException or DiscordRefusedException))
        {
            // Whoever asked is not left waiting; whoever runs the bot finds the failure in the log.
            await rest.CreateMessageAsync(message.ChannelId, new MessageBody { Content = Notices.Failed, ReplyTo = message.Id, Nonce = message.Id.ToString() }, cancellationToken);
            throw;
        }
    }

    private async Task<Said> AnswerAsync(Message message, Addressed addressed, User asker, CancellationToken cancellationToken)
    {
        // Typed nothing but the bot's name: that asks what it is for.
        var text = addressed.Text.Length > 0 ? addressed.Text : addressed.IsReply ? "" : "hello";
        if (text.Length == 0)
        {
            return Said.Nothing;
        }

        var before = conversations.Before(message.Id, message.ChannelId, asker.Id, addressed.IsDirect);
        var answer = desk.Ask(message.Id, new Question(text, addressed.Heading is { } heading ? [.. before, heading] : before));
        if (addressed.IsReply && AsksNothing(answer, text))
        {
            return Said.Nothing;
        }

        if (answer is not (Answer.Emergency or Answer.Advice) && !flood.Allows(asker.Id, addressed.IsDirect ? null : message.ChannelId))
        {
            await AskForPatienceAsync(asker.Id, addressed.IsDirect ? message.ChannelId : null, cancellationToken);
            return new Said(null, IsTooMuch: true);
        }

        conversations.Remember(message.Id, message.ChannelId, asker.Id, text, addressed.IsDirect);
        return new Said(ReplyWriter.Write(answer, addressed.IsDirect ? Audience.Direct : Audience.Channel, asker.Id, desk.Answerer), IsTooMuch: false);
    }

    // "thanks", "lol": an answer to that would only be noise.
    private static bool AsksNothing(Answer answer, string text) =>
        answer is Answer.SmallTalk or Answer.Unknown { Entries: [] } && !text.Contains('?', StringComparison.Ordinal);

    private async Task<Message> SendAsync(Message message, Reply reply, CancellationToken cancellationToken)
    {
        // Named after the question: whatever is repeated on the way, it is answered once.
        var body = reply.Message with { ReplyTo = message.Id, Nonce = message.Id.ToString() };
        try
        {
            return await rest.CreateMessageAsync(message.ChannelId, body, cancellationToken);
        }
        catch (DiscordApiException refused) when (refused.Code is DiscordErrorCode.ReplyNeedsHistory)
        {
            LogNoHistory();
            return await rest.CreateMessageAsync(message.ChannelId, body with { ReplyTo = null }, cancellationToken);
        }
    }

    private async Task AskForPatienceAsync(Snowflake user, Snowflake? direct, CancellationToken cancellationToken)
    {
        if (!flood.MayTell(user))
        {
            return;
        }

        try
        {
            var channel = direct ?? (await rest.OpenDirectChannelAsync(user, cancellationToken)).Id;
            await rest.CreateMessageAsync(channel, new MessageBody { Content = Notices.Patience }, cancellationToken);
        }
        catch (DiscordApiException closed) when (closed.Code is DiscordErrorCode.CannotMessageUser)
        {
            // Who takes no direct messages is not told; saying it in public would add to the flood.
        }
    }

    private readonly record struct Said(Reply? Reply, bool IsTooMuch)
    {
        public static Said Nothing { get; } = new(null, IsTooMuch: false);
    }

    [LoggerMessage(LogLevel.Warning, "The bot may not reply in a channel where it lacks Read Message History; it answers without a reference. Run: medtechbot doctor")]
    private partial void LogNoHistory();
}
