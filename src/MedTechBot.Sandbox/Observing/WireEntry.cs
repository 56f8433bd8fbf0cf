using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox;

/// <summary>What went over the wire between a bot and the sandbox: one gateway payload, or one request with its answer.</summary>
public sealed record WireEntry
{
    /// <summary>Counted from 1 over the life of the sandbox.</summary>
    public long Number { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>The bot's id; null before it said who it is.</summary>
    public ulong? Bot { get; init; }

    /// <summary>True for the gateway, false for a request.</summary>
    public required bool IsGateway { get; init; }

    /// <summary>True for what the bot sent; a request, with its answer, counts as sent.</summary>
    public required bool IsFromBot { get; init; }

    /// <summary>Which gateway connection, counted from 1; 0 for requests.</summary>
    public long Connection { get; init; }

    /// <summary>Of a gateway payload; null for a close.</summary>
    public int? Op { get; init; }

    /// <summary>Of a gateway dispatch.</summary>
    public string? Event { get; init; }

    /// <summary>Of a gateway close, either side's.</summary>
    public int? CloseCode { get; init; }

    public string? Method { get; init; }

    /// <summary>Of a request, from behind the version, with its query.</summary>
    public string? Path { get; init; }

    /// <summary>Of a request: what it was answered with; 0 where the answer was withheld.</summary>
    public int Status { get; init; }

    /// <summary>The payload, or the request's JSON.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Of a request: the answer's JSON.</summary>
    public ReadOnlyMemory<byte> Answer { get; init; }

    public JsonNode? Json => Body.IsEmpty ? null : JsonNode.Parse(Body.Span);

    public JsonNode? AnswerJson => Answer.IsEmpty ? null : JsonNode.Parse(Answer.Span);
}
