using System.Globalization;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Gateway;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Web;

/// <summary>The wire log for the page: a line for each entry, and all of one that somebody opens.</summary>
internal static class PageWire
{
    public static JsonObject Line(WireEntry entry) => new()
    {
        ["number"] = entry.Number,
        ["time"] = Json.Time(entry.Time),
        ["gateway"] = entry.IsGateway,
        ["fromBot"] = entry.IsFromBot,
        ["op"] = entry.Op,
        ["opName"] = entry.Op is { } op ? Enum.GetName((Opcode)op) : null,
        ["event"] = entry.Event,
        ["close"] = entry.CloseCode,
        ["method"] = entry.Method,
        ["path"] = entry.Path,
        ["status"] = entry.Status,
    };

    public static JsonObject? Whole(WireLog log, string number)
    {
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            || log.Entries.FirstOrDefault(entry => entry.Number == wanted) is not { } entry)
        {
            return null;
        }

        return new JsonObject { ["sent"] = entry.Json, ["answer"] = entry.AnswerJson };
    }
}
