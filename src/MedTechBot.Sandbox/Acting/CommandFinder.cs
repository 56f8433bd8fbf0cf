using System.Globalization;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Acting;

/// <summary>Which commands a person is shown in a channel.</summary>
internal static class CommandFinder
{
    public static (Bot Bot, Command Command, bool IsGuildCommand) Find(World world, User user, Channel channel, string name, CommandType type, ulong? botId)
    {
        var found = All(world, channel)
            .Where(entry => (botId is null || entry.Bot.Id == botId) && entry.Command.Type == type && entry.Command.Name == name)
            .ToList();
        if (found.Count == 0)
        {
            var names = All(world, channel).Where(entry => entry.Command.Type == type).Select(entry => entry.Command.Name).Distinct();
            throw new RefusedException($"There is no command '{name}' here; there is {string.Join(", ", names.DefaultIfEmpty("none"))}.");
        }

        return found.Cast<(Bot Bot, Command Command, bool IsGuildCommand)?>().FirstOrDefault(entry => entry is { } shown && IsShown(channel, user, shown.Command))
            ?? throw new RefusedException($"{user.Username} is not shown the command '{name}' here.");
    }

    /// <summary>Those of the guild before the global ones.</summary>
    public static IEnumerable<(Bot Bot, Command Command, bool IsGuildCommand)> All(World world, Channel channel)
    {
        foreach (var bot in world.Bots.Values)
        {
            if (channel.Guild is { } guild)
            {
                foreach (var command in bot.CommandsOf(guild.Id))
                {
                    yield return (bot, command, true);
                }
            }
            else if (!channel.Recipients.Contains(bot.User))
            {
                continue;
            }

            foreach (var command in bot.CommandsOf(0))
            {
                yield return (bot, command, false);
            }
        }
    }

    public static bool IsShown(Channel channel, User user, Command command)
    {
        if (command.Json["contexts"] is System.Text.Json.Nodes.JsonArray contexts
            && !contexts.Any(context => (int?)context == (channel.Guild is null ? 1 : 0)))
        {
            return false;
        }

        if (channel.Guild is null)
        {
            return (bool?)command.Json["dm_permission"] != false;
        }

        var permissions = PermissionRules.InChannel(channel, user.Id);
        if (!permissions.HasFlag(Permission.UseApplicationCommands))
        {
            return false;
        }

        return command.Json["default_member_permissions"]?.ToString() switch
        {
            null => true,
            "0" => permissions == Permission.All,
            var bits => permissions.HasFlag((Permission)ulong.Parse(bits, CultureInfo.InvariantCulture)),
        };
    }
}
