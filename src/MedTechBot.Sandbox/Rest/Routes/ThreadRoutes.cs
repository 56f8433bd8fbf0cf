using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Rest.Bodies;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Rest.Routes;

/// <summary>Threads: open from a message, alone, or as a post in a forum; who is in them; lists.</summary>
internal static class ThreadRoutes
{
    public static void AddTo(RestRoutes routes)
    {
        routes.Add("POST", "channels/{channel}/messages/{message}/threads", FromMessage);
        routes.Add("POST", "channels/{channel}/threads", Alone);
        routes.Add("GET", "guilds/{guild}/threads/active", Active);
        routes.Add("GET", "channels/{channel}/threads/archived/public", call => Archived(call, ChannelType.PublicThread));
        routes.Add("GET", "channels/{channel}/threads/archived/private", call => Archived(call, ChannelType.PrivateThread));
        routes.Add("GET", "channels/{channel}/thread-members", call => RestReply.Array(Thread(call).Thread.Members.Select(id => ChannelJson.ThreadMember(call.Channel(), id))));
        routes.Add("GET", "channels/{channel}/thread-members/{user}", call => Thread(call).Thread.Members.Contains(call.Id("user"))
            ? RestReply.Ok(ChannelJson.ThreadMember(call.Channel(), call.Id("user"))) : throw ApiException.UnknownMember());
        routes.Add("PUT", "channels/{channel}/thread-members/@me", call => Join(call, call.Bot.Id));
        routes.Add("PUT", "channels/{channel}/thread-members/{user}", call => Join(call, call.Id("user")));
        routes.Add("DELETE", "channels/{channel}/thread-members/@me", call => Leave(call, call.Bot.Id));
        routes.Add("DELETE", "channels/{channel}/thread-members/{user}", call => Leave(call, call.Id("user")));
    }

    private static RestReply FromMessage(RestCall call)
    {
        var channel = call.Channel();
        call.Demand(channel, Permission.CreatePublicThreads);
        if (channel.Type is not (ChannelType.Text or ChannelType.Announcement))
        {
            throw ApiException.WrongChannelType();
        }

        var message = call.Message(channel);
        if (message.Flags.HasFlag(MessageFlags.HasThread))
        {
            throw ApiException.ThreadExists();
        }

        var errors = new FormErrors();
        var thread = Read(call, new Form(call.Object, errors), channel, message.Id, ChannelType.PublicThread);
        errors.ThrowIfAny();
        message.Flags |= MessageFlags.HasThread;
        Open(call, thread);
        Posting.Tell(call.World, "MESSAGE_UPDATE", message);
        return RestReply.Created(ChannelJson.Of(thread, call.Bot.Id));
    }

    private static RestReply Alone(RestCall call)
    {
        var channel = call.Channel();
        var isForum = channel.Type is ChannelType.Forum or ChannelType.Media;
        if (!isForum && channel.Type is not (ChannelType.Text or ChannelType.Announcement))
        {
            throw ApiException.WrongChannelType();
        }

        var errors = new FormErrors();
        var form = new Form(call.Object, errors);
        var type = (ChannelType?)(int?)form.Number("type", 10, 12) ?? (isForum ? ChannelType.PublicThread : ChannelType.PrivateThread);
        call.Demand(channel, isForum ? Permission.SendMessages : type is ChannelType.PrivateThread ? Permission.CreatePrivateThreads : Permission.CreatePublicThreads);
        var thread = Read(call, form, channel, call.World.Ids.Next(), type);
        if (isForum)
        {
            form.Require("message");
        }

        errors.ThrowIfAny();
        var first = isForum ? MessageDraft.Read(call, form.Json["message"] as JsonObject ?? [], MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2, AllowedMentions.All, path: "message") : null;
        first?.DemandSomething();
        Open(call, thread);
        var json = ChannelJson.Of(thread, call.Bot.Id);
        if (first is not null)
        {
            var message = First(call, thread, first);
            Posting.Post(call.World, message);
            json["message"] = MessageRoutes.Show(call, message);
        }

        return RestReply.Created(json);
    }

    private static Channel Read(RestCall call, Form form, Channel parent, ulong id, ChannelType type)
    {
        var thread = new Channel
        {
            Id = id,
            Type = parent.Type is ChannelType.Announcement ? ChannelType.AnnouncementThread : type,
            Guild = parent.Guild,
            Name = form.Text("name", 100, 1, isRequired: true),
            ParentId = parent.Id,
            RateLimitPerUser = (int?)form.Number("rate_limit_per_user", 0, 21_600) ?? 0,
            Thread = new ThreadDetails
            {
                OwnerId = call.Bot.Id,
                CreatedAt = call.World.Now,
                AutoArchiveMinutes = (int?)form.Number("auto_archive_duration", 60, 10_080) ?? 4320,
                IsInvitable = form.Flag("invitable") ?? true,
            },
        };
        thread.Thread.Members.Add(call.Bot.Id);
        return thread;
    }

    private static void Open(RestCall call, Channel thread)
    {
        call.World.Add(thread);
        foreach (var bot in call.World.Bots.Values.Where(bot => PermissionRules.InChannel(thread, bot.Id).HasFlag(Permission.ViewChannel)))
        {
            var data = ChannelJson.Of(thread, bot.Id);
            data["newly_created"] = true;
            call.World.Publish(new WorldEvent("THREAD_CREATE", Intents.Guilds, data) { Guild = thread.Guild, OnlyBot = bot });
        }

        call.World.Publish(new WorldEvent("THREAD_CREATE", Intents.None, ChannelJson.Of(thread, null)) { Guild = thread.Guild, Channel = thread, Audience = Audience.People });
    }

    private static Message First(RestCall call, Channel thread, MessageDraft draft)
    {
        var content = draft.Content?.Trim() ?? "";
        return new Message
        {
            Id = thread.Id,
            Channel = thread,
            Author = call.Bot.User,
            Timestamp = call.World.Now,
            Content = content,
            Embeds = Posting.Shown(draft.Embeds),
            Components = draft.Components is { Count: > 0 } components ? ComponentForm.Numbered(components) : null,
            Attachments = draft.Files.Store(call.World, thread.Id),
            Mentions = MentionReader.Read(call.World, thread, call.Bot.User, content, draft.Allowed, repliedTo: null),
            Flags = draft.Flags ?? MessageFlags.None,
        };
    }

    private static RestReply Active(RestCall call)
    {
        var guild = call.Guild();
        return RestReply.Ok(Listed(call, guild.Threads.Values.Where(thread => thread.Thread is { IsArchived: false })));
    }

    private static RestReply Archived(RestCall call, ChannelType type)
    {
        var channel = call.Channel();
        var threads = (channel.Guild?.Threads.Values ?? Enumerable.Empty<Channel>())
            .Where(thread => thread.ParentId == channel.Id && thread.Thread is { IsArchived: true })
            .Where(thread => type is ChannelType.PrivateThread == thread.Type is ChannelType.PrivateThread);
        return RestReply.Ok(Listed(call, threads));
    }

    private static JsonObject Listed(RestCall call, IEnumerable<Channel> threads)
    {
        Channel[] seen = [.. threads.Where(thread => call.Permissions(thread).HasFlag(Permission.ViewChannel))];
        return new JsonObject
        {
            ["has_more"] = false,
            ["threads"] = Json.Array(seen.Select(thread => ChannelJson.Of(thread, call.Bot.Id))),
            ["members"] = Json.Array(seen.Where(thread => thread.Thread?.Members.Contains(call.Bot.Id) == true).Select(thread => ChannelJson.ThreadMember(thread, call.Bot.Id))),
        };
    }

    private static (Channel Channel, ThreadDetails Thread) Thread(RestCall call)
    {
        var channel = call.Channel();
        return channel.Thread is { } thread ? (channel, thread) : throw ApiException.WrongChannelType();
    }

    private static RestReply Join(RestCall call, ulong userId)
    {
        var (channel, thread) = Thread(call);
        if (thread.IsArchived)
        {
            throw ApiException.ThreadArchived();
        }

        if (!PermissionRules.InChannel(channel, userId).HasFlag(Permission.ViewChannel) && channel.Type is not ChannelType.PrivateThread)
        {
            throw ApiException.MissingAccess();
        }

        if (thread.Members.Add(userId))
        {
            ChannelRoutes.Tell(call.World, "THREAD_UPDATE", channel);
        }

        return RestReply.Nothing;
    }

    private static RestReply Leave(RestCall call, ulong userId)
    {
        var (channel, thread) = Thread(call);
        if (userId != call.Bot.Id && thread.OwnerId != call.Bot.Id)
        {
            call.Demand(channel, Permission.ManageThreads);
        }

        thread.Members.Remove(userId);
        return RestReply.Nothing;
    }
}
