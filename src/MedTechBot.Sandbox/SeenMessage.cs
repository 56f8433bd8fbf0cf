using System.Globalization;
using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox;

/// <summary>A message as a person sees it, at one moment.</summary>
public sealed record SeenMessage
{
    internal SeenMessage(JsonObject json) => Json = json;

    /// <summary>All of it, as Discord shows it.</summary>
    public JsonObject Json { get; }

    public ulong Id => Number("id") ?? 0;

    public ulong ChannelId => Number("channel_id") ?? 0;

    public ulong AuthorId => ulong.Parse(Json["author"]?["id"]?.ToString() ?? "0", CultureInfo.InvariantCulture);

    public string Content => Json["content"]?.ToString() ?? "";

    /// <summary>The message that this one replies to.</summary>
    public ulong? ReferenceId =>
        ulong.TryParse(Json["message_reference"]?["message_id"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public int Flags => (int?)Json["flags"] ?? 0;

    public bool IsEphemeral => (Flags & (1 << 6)) != 0;

    /// <summary>"… is thinking".</summary>
    public bool IsLoading => (Flags & (1 << 7)) != 0;

    public JsonArray Embeds => Json["embeds"] as JsonArray ?? [];

    public JsonArray Components => Json["components"] as JsonArray ?? [];

    private ulong? Number(string name) =>
        ulong.TryParse(Json[name]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
