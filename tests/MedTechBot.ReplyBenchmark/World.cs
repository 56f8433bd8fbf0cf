using System.Text.Json.Nodes;

namespace MedTechBot.ReplyBenchmark;

/// <summary>Many guilds with many channels each, and what their ids are.</summary>
internal sealed class World(int guilds)
{
    public const int Channels = 50;

    private const ulong First = 1_000_000_000_000_000_000;
    private const ulong Apart = 1000;

    private int _next;

    public string Json => new JsonObject
    {
        ["guilds"] = new JsonArray([.. Enumerable.Range(0, guilds).Select(guild => new JsonObject
        {
            ["id"] = $"{Guild(guild)}",
            ["name"] = $"Guild {guild}",
            ["channels"] = new JsonArray([.. Enumerable.Range(0, Channels).Select(channel => new JsonObject { ["id"] = $"{Channel(guild, channel)}", ["name"] = $"channel-{channel}" })]),
        })]),
    }.ToJsonString();

    /// <summary>Another channel each time, so that no channel's rate limit has a say.</summary>
    public ulong NextChannel()
    {
        var number = _next++;
        return Channel(number % guilds, number / guilds % Channels);
    }

    private static ulong Guild(int guild) => First + ((ulong)guild * Apart);

    private static ulong Channel(int guild, int channel) => Guild(guild) + (ulong)channel + 1;
}
