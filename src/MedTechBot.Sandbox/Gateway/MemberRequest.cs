using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Gateway;

/// <summary>Op 8: members of a guild, in chunks of up to 1,000.</summary>
internal sealed class MemberRequest(World world)
{
    private const int ChunkSize = 1000;

    public void Answer(GatewaySession session, JsonObject request)
    {
        if (!Snowflakes.TryParse((request["guild_id"] as JsonArray)?.FirstOrDefault()?.ToString() ?? request["guild_id"]?.ToString(), out var guildId)
            || !world.Guilds.TryGetValue(guildId, out var guild)
            || !guild.Members.ContainsKey(session.Bot.Id))
        {
            return;
        }

        var asked = request["user_ids"] switch
        {
            JsonArray many => many.Select(id => id?.ToString() ?? "").ToList(),
            JsonValue one => [one.ToString()],
            _ => null,
        };
        var found = asked is null ? Search(session, guild, request) : guild.Members.Values.Where(member => asked.Contains(Snowflakes.Text(member.User.Id)));
        var missing = asked?.Where(id => !Snowflakes.TryParse(id, out var user) || !guild.Members.ContainsKey(user)) ?? [];
        Member[][] chunks = [.. found.Chunk(ChunkSize)];
        for (var index = 0; index < int.Max(1, chunks.Length); index++)
        {
            var chunk = new JsonObject
            {
                ["guild_id"] = Snowflakes.Text(guildId),
                ["members"] = Json.Array(chunks.ElementAtOrDefault(index)?.Select(MemberJson.Of) ?? []),
                ["chunk_index"] = index,
                ["chunk_count"] = int.Max(1, chunks.Length),
                ["not_found"] = Json.Array(missing.Select(id => (JsonNode)id)),
            };
            if (request["nonce"]?.ToString() is { Length: <= 32 } nonce)
            {
                chunk["nonce"] = nonce;
            }

            session.Send("GUILD_MEMBERS_CHUNK", chunk);
        }
    }

    private static IEnumerable<Member> Search(GatewaySession session, Guild guild, JsonObject request)
    {
        var query = request["query"]?.ToString() ?? "";
        var limit = request["limit"] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;
        if (query.Length == 0 && limit == 0)
        {
            // All of them only with the privileged intent.
            return session.Intents.HasFlag(Intents.GuildMembers) ? guild.Members.Values : [];
        }

        return guild.Members.Values
            .Where(member => (member.Nick ?? member.User.Username).StartsWith(query, StringComparison.OrdinalIgnoreCase))
            .Take(int.Clamp(limit, 1, 100));
    }
}
