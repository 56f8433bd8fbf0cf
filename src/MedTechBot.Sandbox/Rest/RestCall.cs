using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;
using Microsoft.AspNetCore.Http;

namespace MedTechBot.Sandbox.Rest;

/// <summary>A file that came with a request.</summary>
internal sealed record UploadedFile(string Field, string FileName, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>The n of <c>files[n]</c>; null for other names.</summary>
    public string? Number => Field.StartsWith("files[", StringComparison.Ordinal) && Field.EndsWith(']') ? Field[6..^1] : null;
}

/// <summary>One request, read and ready to be carried out under the world's lock.</summary>
internal sealed class RestCall
{
    public required World World { get; init; }

    public required IReadOnlyDictionary<string, string> Route { get; init; }

    public required IQueryCollection Query { get; init; }

    /// <summary>Null on routes that need no token.</summary>
    public Bot? Caller { get; init; }

    public JsonNode? Body { get; init; }

    public IReadOnlyList<UploadedFile> Files { get; init; } = [];

    public string? Reason { get; init; }

    public Bot Bot => Caller ?? throw ApiException.Unauthorized();

    /// <summary>The body as an object; no body counts as an empty one.</summary>
    public JsonObject Object => Body switch
    {
        null => [],
        JsonObject json => json,
        _ => throw FormErrors.One("", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType"),
    };

    public ulong Id(string name) => Snowflakes.TryParse(Route[name], out var id)
        ? id
        : throw FormErrors.One($"{name}_id", "NUMBER_TYPE_COERCE", $"Value \"{Route[name]}\" is not snowflake.");

    /// <summary>A number of the query within its bounds.</summary>
    public int Number(string name, int usual, int min, int max)
    {
        if (Query[name].ToString() is not { Length: > 0 } text)
        {
            return usual;
        }

        var errors = new FormErrors();
        var number = new Form(new JsonObject { [name] = text }, errors).Number(name, min, max);
        errors.ThrowIfAny();
        return (int)(number ?? usual);
    }

    public bool Flag(string name) => Query[name].ToString() is "true" or "True" or "1";

    public Guild Guild()
    {
        if (!World.Guilds.TryGetValue(Id("guild"), out var guild))
        {
            throw ApiException.UnknownGuild();
        }

        return guild.Members.ContainsKey(Bot.Id) ? guild : throw ApiException.MissingAccess();
    }

    /// <summary>A channel that the caller may see.</summary>
    public Channel Channel(string name = "channel")
    {
        if (!World.Channels.TryGetValue(Id(name), out var channel))
        {
            throw ApiException.UnknownChannel();
        }

        return PermissionRules.InChannel(channel, Bot.Id).HasFlag(Permission.ViewChannel) ? channel : throw ApiException.MissingAccess();
    }

    public Permission Permissions(Channel channel) => PermissionRules.InChannel(channel, Bot.Id);

    public void Demand(Channel channel, Permission permission)
    {
        if (!Permissions(channel).HasFlag(permission))
        {
            throw ApiException.MissingPermissions();
        }
    }

    /// <summary>A message of the channel; ephemeral ones are not found there.</summary>
    public Message Message(Channel channel) =>
        channel.Messages?.TryGet(Id("message"), out var message) == true && !message.IsEphemeral ? message : throw ApiException.UnknownMessage();
}

/// <summary>What a request is answered with.</summary>
internal sealed record RestReply(int Status, JsonNode? Body)
{
    /// <summary>In place of JSON, as Cloudflare answers.</summary>
    public string? Html { get; init; }

    public static RestReply Nothing { get; } = new(StatusCodes.Status204NoContent, null);

    public static RestReply Ok(JsonNode body) => new(StatusCodes.Status200OK, body);

    public static RestReply Created(JsonNode body) => new(StatusCodes.Status201Created, body);

    public static RestReply Array(IEnumerable<JsonNode> items) => Ok(new JsonArray([.. items]));
}
