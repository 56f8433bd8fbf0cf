using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Acting;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Web;

/// <summary>The commands that one person is shown in a channel.</summary>
internal static class PageCommands
{
    public static JsonArray Of(World world, User user, ulong channelId)
    {
        var channel = Talking.Visible(world, user, channelId);
        return Json.Array(CommandFinder.All(world, channel)
            .Where(entry => CommandFinder.IsShown(channel, user, entry.Command))
            .Select(entry => new JsonObject
            {
                ["bot"] = Snowflakes.Text(entry.Bot.Id),
                ["type"] = (int)entry.Command.Type,
                ["name"] = entry.Command.Name,
                ["description"] = entry.Command.Json["description"]?.DeepClone(),
                ["options"] = entry.Command.Options.DeepClone(),
            }));
    }
}
