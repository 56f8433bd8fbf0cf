using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;
using Microsoft.AspNetCore.Http;

namespace MedTechBot.Sandbox.Control;

/// <summary>A request to the sandbox itself that does not fit; the message says what would.</summary>
public sealed class ControlException(string message) : Exception(message);

/// <summary>One request to the sandbox itself.</summary>
internal sealed class ControlCall(World world, JsonObject body, IQueryCollection query)
{
    public World World => world;

    public JsonObject Body => body;

    /// <summary>From the body or the query.</summary>
    public string? Text(string name) => body[name] is { } node ? node.ToString() : query[name].ToString() is { Length: > 0 } text ? text : null;

    public string Needed(string name) => Text(name) ?? throw new ControlException($"'{name}' is missing.");

    public ulong Id(string name) => Snowflakes.TryParse(Needed(name), out var id) ? id : throw new ControlException($"'{name}' is an id: digits.");

    public long Number(string name, long usual, long max) => Text(name) is not { } text
        ? usual
        : long.TryParse(text, out var number) && number >= 0 && number <= max ? number : throw new ControlException($"'{name}' is a number from 0 to {max}.");

    /// <summary>Who acts: <c>as</c>, by name or id.</summary>
    public User User() => Person(Text("as") ?? "member");

    public User Person(string given) => world.Users.Values.FirstOrDefault(user => user.Username == given || Snowflakes.Text(user.Id) == given)
        ?? throw new ControlException($"There is no user '{given}'; there is {string.Join(", ", world.Users.Values.Select(user => user.Username))}.");

    /// <summary><c>channel</c>, by id or by a name; a name may need <c>guild</c> beside it.</summary>
    public ulong Channel()
    {
        var given = Needed("channel");
        if (Snowflakes.TryParse(given, out var id) && world.Channels.ContainsKey(id))
        {
            return id;
        }

        var guild = Text("guild");
        var found = world.Channels.Values
            .Where(channel => channel.Name == given.TrimStart('#') && (guild is null || channel.Guild?.Name == guild || Snowflakes.Text(channel.Guild?.Id ?? 0) == guild))
            .ToList();
        return found.Count switch
        {
            1 => found[0].Id,
            0 => throw new ControlException($"There is no channel '{given}'."),
            _ => throw new ControlException($"There are {found.Count} channels '{given}': give 'guild' too, or an id."),
        };
    }

    /// <summary><c>bot</c>; null without it.</summary>
    public ulong? Bot() => Text("bot") is null ? null : Id("bot");

    public IReadOnlyList<(string Name, JsonNode Value)> Pairs(string name) => body[name] switch
    {
        null => [],
        JsonObject json => [.. json.Where(entry => entry.Value is not null).Select(entry => (entry.Key, entry.Value ?? ""))],
        _ => throw new ControlException($"'{name}' is an object: {{\"name\": value}}."),
    };
}
