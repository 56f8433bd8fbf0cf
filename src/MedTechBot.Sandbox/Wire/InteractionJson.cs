using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Wire;

/// <summary>An interaction as a bot is told of it, and as its answer remembers it.</summary>
internal static class InteractionJson
{
    public static JsonObject Of(Interaction interaction)
    {
        var (channel, user, bot) = (interaction.Channel, interaction.User, interaction.Bot);
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(interaction.Id),
            ["application_id"] = Snowflakes.Text(bot.Id),
            ["type"] = (int)interaction.Type,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["data"] = interaction.Data.DeepClone(),
            ["channel_id"] = Snowflakes.Text(channel.Id),
            ["channel"] = ChannelJson.Of(channel, bot.Id),
            ["locale"] = "en-US",
            ["app_permissions"] = Json.Bits(PermissionRules.InChannel(channel, bot.Id)),
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["authorizing_integration_owners"] = Owners(interaction),
            ["context"] = channel.Guild is null ? 1 : 0,
            ["attachment_size_limit"] = 10 * 1024 * 1024,
        };
        if (channel.Guild is { } guild && guild.Members.TryGetValue(user.Id, out var member))
        {
            json["guild_id"] = Snowflakes.Text(guild.Id);
            json["guild"] = GuildJson.Brief(guild);
            json["guild_locale"] = guild.PreferredLocale;
            json["member"] = MemberJson.WithPermissions(member, PermissionRules.InChannel(channel, user.Id));
        }
        else
        {
            json["user"] = UserJson.Of(user);
        }

        if (interaction.Source is { } source)
        {
            json["message"] = MessageJson.Of(source);
        }

        return json;
    }

    public static JsonObject Metadata(Interaction interaction, Message message)
    {
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(interaction.Id),
            ["type"] = (int)interaction.Type,
            ["user"] = UserJson.Of(interaction.User),
            ["authorizing_integration_owners"] = Owners(interaction),
        };
        if (interaction is { Type: InteractionType.Command, CommandName: { } name })
        {
            json["name"] = name;
            json["command_type"] = (int?)interaction.CommandType;
        }

        if (interaction.TargetMessageId is { } target)
        {
            json["target_message_id"] = Snowflakes.Text(target);
        }

        if (interaction.Original is { } original && original.Id != message.Id)
        {
            json["original_response_message_id"] = Snowflakes.Text(original.Id);
        }

        if (interaction is { Type: InteractionType.Component, Source: { } source })
        {
            json["interacted_message_id"] = Snowflakes.Text(source.Id);
        }

        return json;
    }

    private static JsonObject Owners(Interaction interaction) => new()
    {
        // "0" is the installation in a guild; in a direct message Discord writes 0 as its id.
        ["0"] = interaction.Channel.Guild is { } guild ? Snowflakes.Text(guild.Id) : "0",
    };
}
