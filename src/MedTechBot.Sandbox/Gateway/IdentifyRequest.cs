using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Gateway;

/// <summary>What an IDENTIFY asks for.</summary>
internal sealed record IdentifyRequest(string Token, Intents Intents, long RawIntents, bool HasShard, int ShardId, int ShardCount, bool Compresses)
{
    /// <summary>Null for what is no IDENTIFY: token, intents and properties are required.</summary>
    public static IdentifyRequest? Read(JsonNode? data)
    {
        if (data is not JsonObject identify
            || identify["token"] is not JsonValue tokenNode || !tokenNode.TryGetValue<string>(out var token)
            || identify["intents"] is not JsonValue intentsNode || !intentsNode.TryGetValue<long>(out var intents)
            || identify["properties"] is not JsonObject)
        {
            return null;
        }

        var compresses = identify["compress"] is JsonValue compress && compress.TryGetValue<bool>(out var asked) && asked;
        if (identify["shard"] is null)
        {
            return new IdentifyRequest(token, (Intents)(int)intents, intents, false, 0, 1, compresses);
        }

        return identify["shard"] is JsonArray { Count: 2 } shard
            && shard[0] is JsonValue first && first.TryGetValue<int>(out var id)
            && shard[1] is JsonValue second && second.TryGetValue<int>(out var count)
                ? new IdentifyRequest(token, (Intents)(int)intents, intents, true, id, count, compresses)
                : null;
    }
}
