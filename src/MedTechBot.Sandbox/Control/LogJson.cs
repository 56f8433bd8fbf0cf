using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Control;

/// <summary>The wire log as JSON.</summary>
internal static class LogJson
{
    public static JsonArray Of(WireLog log, long after, int limit) => Json.Array(log.Entries.Where(entry => entry.Number > after).Take(limit).Select(Of));

    private static JsonObject Of(WireEntry entry)
    {
        var json = new JsonObject
        {
            ["number"] = entry.Number,
            ["time"] = Json.Time(entry.Time),
            ["kind"] = entry.IsGateway ? "gateway" : "request",
            ["from"] = entry.IsFromBot ? "bot" : "sandbox",
            ["bot"] = Json.Id(entry.Bot),
        };
        if (entry.IsGateway)
        {
            json["connection"] = entry.Connection;
            json["op"] = entry.Op;
            json["event"] = entry.Event;
            json["close"] = entry.CloseCode;
        }
        else
        {
            json["method"] = entry.Method;
            json["path"] = entry.Path;
            json["status"] = entry.Status;
            json["answer"] = entry.AnswerJson;
        }

        json["body"] = entry.Json;
        return json;
    }
}
