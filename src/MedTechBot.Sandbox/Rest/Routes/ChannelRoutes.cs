using System.Globalization;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Rest.Routes;

/// <summary>Channels: get, create, change, delete, overwrites, pins.</summary>
internal static class ChannelRoutes
{
    public static void AddTo(RestRoutes routes)
    {
        routes.Add("GET", "channels/{channel}", call => RestReply.Ok(ChannelJson.Of(call.Channel(), call.Bot.Id)), 50, 1);
        routes.Add("PATCH", "channels/{channel}", Edit, 5, 15);
        routes.Add("DELETE", "channels/{channel}", Delete);
        routes.Add("POST", "guilds/{guild}/channels", Create);
        routes.Add("GET", "guilds/{guild}/channels", call => RestReply.Array(call.Guild().Channels.Values.Select(channel => ChannelJson.Of(channel, call.Bot.Id))));
        routes.Add("PUT", "channels/{channel}/permissions/{overwrite}", PutOverwrite);
        routes.Add("DELETE", "channels/{channel}/permissions/{overwrite}", DeleteOverwrite);
        routes.Add("GET", "channels/{channel}/pins", Pins);
        routes.Add("PUT", "channels/{channel}/pins/{message}", call => Pin(call, isPinned: true));
        routes.Add("DELETE", "channels/{channel}/pins/{message}", call => Pin(call, isPinned: false));
        routes.Add("PUT", "channels/{channel}/messages/pins/{message}", call => Pin(call, isPinned: true));
        routes.Add("DELETE", "channels/{channel}/messages/pins/{message}", call => Pin(call, isPinned: false));
    }

    public static void Tell(World world, string name, Channel channel)
    {
        foreach (var bot in world.Bots.Values)
        {
            world.Publish(new WorldEvent(name, Intents.Guilds, ChannelJson.Of(channel, bot.Id)) { Guild = channel.Guild, OnlyBot = bot });
        }

        world.Publish(new WorldEvent(name, Intents.None, ChannelJson.Of(channel, null)) { Guild = channel.Guild, Channel = channel, Audience = Audience.People });
    }

    private static RestReply Edit(RestCall call)
    {
        var channel = call.Channel();
        if (channel.IsDirect)
        {
            throw ApiException.WrongChannelTypeForDirect();
        }

        var isOwnThread = channel.Thread?.OwnerId == call.Bot.Id;
        if (!isOwnThread)
        {
            call.Demand(channel, channel.IsThread ? Permission.ManageThreads : Permission.ManageChannels);
        }

        var errors = new FormErrors();
        var form = new Form(call.Object, errors);
        var name = form.Text("name", 100, 1);
        var topic = form.Text("topic", channel.Type is ChannelType.Forum ? 4096 : 1024);
        var slow = form.Number("rate_limit_per_user", 0, 21_600);
        var archive = form.Number("auto_archive_duration", 60, 10_080);
        errors.ThrowIfAny();
        channel.Name = name ?? channel.Name;
        channel.Topic = form.Has("topic") ? topic : channel.Topic;
        channel.RateLimitPerUser = (int?)slow ?? channel.RateLimitPerUser;
        channel.IsNsfw = form.Flag("nsfw") ?? channel.IsNsfw;
        if (channel.Thread is { } thread)
        {
            thread.IsArchived = form.Flag("archived") ?? thread.IsArchived;
            thread.IsLocked = form.Flag("locked") ?? thread.IsLocked;
            thread.AutoArchiveMinutes = (int?)archive ?? thread.AutoArchiveMinutes;
        }
        else if (form.HasValue("permission_overwrites"))
        {
            channel.Overwrites = [.. form.Forms("permission_overwrites", 1000).Select(Overwrite)];
        }

        errors.ThrowIfAny();
        Tell(call.World, channel.IsThread ? "THREAD_UPDATE" : "CHANNEL_UPDATE", channel);
        return RestReply.Ok(ChannelJson.Of(channel, call.Bot.Id));
    }

    private static RestReply Delete(RestCall call)
    {
        var channel = call.Channel();
        var json = ChannelJson.Of(channel, call.Bot.Id);
        if (!channel.IsDirect)
        {
            call.Demand(channel, channel.IsThread ? Permission.ManageThreads : Permission.ManageChannels);
            Tell(call.World, channel.IsThread ? "THREAD_DELETE" : "CHANNEL_DELETE", channel);
            foreach (var thread in channel.Guild?.Threads.Values.Where(thread => thread.ParentId == channel.Id).ToList() ?? [])
            {
                call.World.Remove(thread);
            }

            call.World.Remove(channel);
        }

        return RestReply.Ok(json);
    }

    private static RestReply Create(RestCall call)
    {
        var guild = call.Guild();
        if (!PermissionRules.InGuild(guild, call.Bot.Id).HasFlag(Permission.ManageChannels))
        {
            throw ApiException.MissingPermissions();
        }

        var errors = new FormErrors();
        var form = new Form(call.Object, errors);
        var name = form.Text("name", 100, 1, isRequired: true);
        var type = (ChannelType?)(int?)form.Number("type", 0, 16) ?? ChannelType.Text;
        if (type is not (ChannelType.Text or ChannelType.Voice or ChannelType.Category or ChannelType.Announcement or ChannelType.Stage or ChannelType.Forum or ChannelType.Media))
        {
            form.Fail("type", "BASE_TYPE_CHOICES", "Value must be one of (0, 2, 4, 5, 13, 15, 16).");
        }

        var overwrites = form.Forms("permission_overwrites", 1000).Select(Overwrite).ToList();
        var channel = new Channel
        {
            Id = call.World.Ids.Next(),
            Type = type,
            Guild = guild,
            Name = name,
            Topic = form.Text("topic", 1024),
            ParentId = form.Id("parent_id"),
            Position = guild.Channels.Count,
            RateLimitPerUser = (int?)form.Number("rate_limit_per_user", 0, 21_600) ?? 0,
            IsNsfw = form.Flag("nsfw") ?? false,
            Overwrites = overwrites,
        };
        errors.ThrowIfAny();
        call.World.Add(channel);
        Tell(call.World, "CHANNEL_CREATE", channel);
        return RestReply.Created(ChannelJson.Of(channel, call.Bot.Id));
    }

    private static RestReply PutOverwrite(RestCall call)
    {
        var channel = call.Channel();
        call.Demand(channel, Permission.ManageRoles);
        var errors = new FormErrors();
        var json = call.Object.DeepClone().AsObject();
        json["id"] = call.Route["overwrite"];
        var overwrite = Overwrite(new Form(json, errors));
        errors.ThrowIfAny();
        channel.Overwrites = [.. channel.Overwrites.Where(other => other.Id != overwrite.Id), overwrite];
        Tell(call.World, "CHANNEL_UPDATE", channel);
        return RestReply.Nothing;
    }

    private static RestReply DeleteOverwrite(RestCall call)
    {
        var channel = call.Channel();
        call.Demand(channel, Permission.ManageRoles);
        channel.Overwrites = [.. channel.Overwrites.Where(other => other.Id != call.Id("overwrite"))];
        Tell(call.World, "CHANNEL_UPDATE", channel);
        return RestReply.Nothing;
    }

    private static RestReply Pins(RestCall call)
    {
        var channel = call.Channel();
        return RestReply.Array((channel.Messages?.InOrder ?? []).Where(message => message.IsPinned).Select(message => MessageRoutes.Show(call, message)));
    }

    private static RestReply Pin(RestCall call, bool isPinned)
    {
        var channel = call.Channel();
        call.Demand(channel, Permission.PinMessages);
        var message = call.Message(channel);
        message.IsPinned = isPinned;
        Posting.Tell(call.World, "MESSAGE_UPDATE", message);
        return RestReply.Nothing;
    }

    private static Overwrite Overwrite(Form form) => new(
        form.Id("id", isRequired: true) ?? 0, form.Number("type", 0, 1, isRequired: true) is 1, Bits(form, "allow"), Bits(form, "deny"));

    private static Permission Bits(Form form, string name) => form.Json[name] is not { } node
        ? Permission.None
        : ulong.TryParse(node.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            ? (Permission)bits
            : Failed(form, name, node);

    private static Permission Failed(Form form, string name, JsonNode node)
    {
        form.Fail(name, "NUMBER_TYPE_COERCE", $"Value \"{node}\" is not a permission bit set.");
        return Permission.None;
    }
}
