using MedTechBot.Sandbox.Rest;
using MedTechBot.Sandbox.Rest.Bodies;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Acting;

/// <summary>What people do with messages.</summary>
internal static class Talking
{
    /// <summary>What somebody types.</summary>
    public sealed record Words(string Content)
    {
        public ulong? ReplyTo { get; init; }

        /// <summary>Whether a reply pings, as the client's switch has it.</summary>
        public bool Pings { get; init; } = true;

        /// <summary>Files, and what their pictures show.</summary>
        public IReadOnlyList<(UploadedFile File, string? Description)> Files { get; init; } = [];

        /// <summary>Spoken through a webhook of this name.</summary>
        public string? Webhook { get; init; }
    }

    public static SeenMessage Post(World world, User user, ulong channelId, Words words)
    {
        var channel = Visible(world, user, channelId);
        Demand(channel, user, channel.IsThread ? Permission.SendMessagesInThreads : Permission.SendMessages, "send messages here");
        if (!channel.HoldsMessages)
        {
            throw new RefusedException($"#{channel.Name} holds no messages.");
        }

        if (words.Content.Length > 4000 || (string.IsNullOrWhiteSpace(words.Content) && words.Files.Count == 0))
        {
            throw new RefusedException("A message has 1 to 4000 characters.");
        }

        var repliedTo = words.ReplyTo is { } id ? Found(world, user, channelId, id) : null;

        var allowed = AllowedMentions.All with { RepliedUser = words.Pings };
        var content = words.Content.Trim();
        var author = words.Webhook is { } name ? new User { Id = world.Ids.Next(), Username = name, IsBot = true } : user;
        var message = new Message
        {
            Id = world.Ids.Next(),
            Channel = channel,
            Author = author,
            WebhookId = words.Webhook is null ? null : author.Id,
            Timestamp = world.Now,
            Type = repliedTo is null ? MessageType.Default : MessageType.Reply,
            Content = content,
            Attachments = new FileList([], [.. words.Files.Select(added => (added.File, (string?)null, added.Description))]).Store(world, channel.Id),
            Mentions = MentionReader.Read(world, channel, user, content, allowed, repliedTo),
            ReferenceId = repliedTo?.Id,
        };
        Posting.Post(world, message);
        return new SeenMessage(MessageJson.Of(message));
    }

    public static SeenMessage Edit(World world, User user, ulong channelId, ulong messageId, string content)
    {
        var message = Own(world, user, channelId, messageId);
        message.Content = content.Trim();
        message.EditedTimestamp = world.Now;
        var repliedTo = message.ReferenceId is { } id && message.Channel.Messages?.TryGet(id, out var found) == true ? found : null;
        var allowed = AllowedMentions.All with { RepliedUser = repliedTo is not null && message.Mentions.Users.Contains(repliedTo.Author) };
        message.Mentions = MentionReader.Read(world, message.Channel, user, message.Content, allowed, repliedTo);
        Posting.Tell(world, "MESSAGE_UPDATE", message);
        return new SeenMessage(MessageJson.Of(message));
    }

    public static void Delete(World world, User user, ulong channelId, ulong messageId)
    {
        var message = Found(world, user, channelId, messageId);
        if (message.Author != user)
        {
            Demand(message.Channel, user, Permission.ManageMessages, "delete what others wrote");
        }

        Posting.Delete(world, message);
    }

    public static void StartTyping(World world, User user, ulong channelId) => TypingEvent.Publish(world, Visible(world, user, channelId), user);

    public static ulong OpenDirect(World world, User user, ulong botId) => world.Bots.TryGetValue(botId, out var bot)
        ? Directs.Open(world, user, bot).Id
        : throw new RefusedException($"There is no bot {botId}.");

    public static IReadOnlyList<SeenMessage> Messages(World world, User user, ulong channelId)
    {
        var channel = Visible(world, user, channelId);
        return [.. (channel.Messages?.InOrder ?? []).Where(message => IsVisible(message, user)).Select(message => new SeenMessage(MessageJson.Of(message)))];
    }

    public static Channel Visible(World world, User user, ulong channelId) =>
        world.Channels.TryGetValue(channelId, out var channel) && PermissionRules.InChannel(channel, user.Id).HasFlag(Permission.ViewChannel)
            ? channel
            : throw new RefusedException($"{user.Username} sees no channel {channelId}.");

    public static Message Found(World world, User user, ulong channelId, ulong messageId) =>
        Visible(world, user, channelId).Messages?.TryGet(messageId, out var message) == true && IsVisible(message, user)
            ? message
            : throw new RefusedException($"{user.Username} sees no message {messageId} there.");

    public static void Demand(Channel channel, User user, Permission permission, string what)
    {
        if (!PermissionRules.InChannel(channel, user.Id).HasFlag(permission))
        {
            throw new RefusedException($"{user.Username} may not {what}.");
        }
    }

    public static bool IsVisible(Message message, User user) => !message.IsEphemeral || message.Interaction?.User == user;

    private static Message Own(World world, User user, ulong channelId, ulong messageId)
    {
        var message = Found(world, user, channelId, messageId);
        return message.Author == user ? message : throw new RefusedException("Only the author edits a message.");
    }
}
