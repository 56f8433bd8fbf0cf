using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Acting;

/// <summary>Commands and autocomplete.</summary>
internal static class Interacting
{
    public static SandboxInteraction Command(
        World world, User user, ulong channelId, string name, IReadOnlyList<(string Name, JsonNode Value)> options, ulong? bot) =>
        Start(world, user, channelId, name, options, bot, focused: null);

    public static SandboxInteraction Complete(
        World world, User user, ulong channelId, string name, string option, string typed, IReadOnlyList<(string Name, JsonNode Value)> others, ulong? bot) =>
        Start(world, user, channelId, name, [.. others, (option, typed)], bot, focused: option);

    public static SandboxInteraction Menu(World world, User user, ulong channelId, string name, ulong target, CommandType type, ulong? bot)
    {
        var channel = Talking.Visible(world, user, channelId);
        var (owner, command, isGuildCommand) = CommandFinder.Find(world, user, channel, name, type, bot);
        var resolved = new ResolvedData();
        if (type is CommandType.Message)
        {
            resolved.Message(Talking.Found(world, user, channelId, target));
        }
        else
        {
            resolved.User(world, channel, Snowflakes.Text(target));
        }

        var data = Data(channel, command, isGuildCommand);
        data["target_id"] = Snowflakes.Text(target);
        data["resolved"] = resolved.Json;
        return Begin(world, new Interaction
        {
            Id = world.Ids.Next(),
            Token = NewToken(),
            Type = InteractionType.Command,
            Bot = owner,
            User = user,
            Channel = channel,
            CreatedAt = world.Now,
            Data = data,
            CommandName = command.Name,
            CommandType = type,
            TargetMessageId = type is CommandType.Message ? target : null,
        });
    }

    public static SandboxInteraction Begin(World world, Interaction interaction)
    {
        world.Interactions.Add(interaction);
        if (interaction.Bot.InteractionsAddress is { } address)
        {
            world.Delivered(interaction, address);
            return new SandboxInteraction(world, interaction);
        }

        world.Publish(new WorldEvent("INTERACTION_CREATE", Intents.None, InteractionJson.Of(interaction))
        {
            Guild = interaction.Channel.Guild,
            Channel = interaction.Channel,
            OnlyBot = interaction.Bot,
            Audience = Audience.Bots,
        });
        return new SandboxInteraction(world, interaction);
    }

    public static string NewToken() => $"aW50ZXJhY3Rpb24{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(48))}";

    private static SandboxInteraction Start(
        World world, User user, ulong channelId, string name, IReadOnlyList<(string Name, JsonNode Value)> options, ulong? bot, string? focused)
    {
        var channel = Talking.Visible(world, user, channelId);
        var path = name.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (path.Length == 0)
        {
            throw new RefusedException("A command has a name.");
        }

        var (owner, command, isGuildCommand) = CommandFinder.Find(world, user, channel, path[0], CommandType.ChatInput, bot);
        var resolved = new ResolvedData();
        var filled = new CommandOptions(world, channel, resolved).Fill(command.Options, path.AsSpan(1), options, focused);
        var data = Data(channel, command, isGuildCommand);
        if (filled.Count > 0)
        {
            data["options"] = filled;
        }

        if (resolved.Json is { } json)
        {
            data["resolved"] = json;
        }

        return Begin(world, new Interaction
        {
            Id = world.Ids.Next(),
            Token = NewToken(),
            Type = focused is null ? InteractionType.Command : InteractionType.Autocomplete,
            Bot = owner,
            User = user,
            Channel = channel,
            CreatedAt = world.Now,
            Data = data,
            CommandName = string.Join(' ', path),
            CommandType = CommandType.ChatInput,
        });
    }

    private static JsonObject Data(Channel channel, Command command, bool isGuildCommand)
    {
        var data = new JsonObject { ["id"] = Snowflakes.Text(command.Id), ["name"] = command.Name, ["type"] = (int)command.Type };
        if (isGuildCommand)
        {
            data["guild_id"] = Json.Id(channel.Guild?.Id);
        }

        return data;
    }
}
