using System.Globalization;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Control;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Faults;

/// <summary>Faults as JSON: <c>{"kind":"close","code":4000,"at":"resume","times":2}</c>.</summary>
internal static class FaultJson
{
    private static readonly string[] OfAll = ["kind", "times", "bot"];
    private static readonly string[] OfRequests = ["method", "path"];

    private static readonly Dictionary<string, (string[] Fields, Func<Fields, Fault> Make)> Kinds = new()
    {
        ["reconnect"] = (["at"], f => new Fault.Reconnect { At = f.At() }),
        ["invalid_session"] = (["resumable", "at"], f => new Fault.InvalidSession(f.Flag("resumable")) { At = f.At() }),
        ["close"] = (["code", "at"], f => new Fault.Close((int)f.Number("code", 1000, 4999)) { At = f.At() }),
        ["drop"] = (["at"], f => new Fault.Drop { At = f.At() }),
        ["request_heartbeat"] = (["at"], f => new Fault.RequestHeartbeat { At = f.At() }),
        ["late_hello"] = (["seconds"], f => new Fault.LateHello(f.Seconds())),
        ["refuse_connect"] = (["status"], f => new Fault.RefuseConnect(f.Has("status") ? (int)f.Number("status", 400, 599) : 0)),
        ["dead_resume_url"] = ([], _ => new Fault.DeadResumeUrl()),
        ["withhold_ack"] = ([], _ => new Fault.WithholdAck()),
        ["split_payload"] = (["parts"], f => new Fault.SplitPayload((int)f.Number("parts", 2, 1000))),
        ["plain_text"] = ([], _ => new Fault.PlainText()),
        ["duplicate_replay"] = ([], _ => new Fault.DuplicateReplay()),
        ["duplicate_event"] = (["event"], f => new Fault.DuplicateEvent(f.Text("event"))),
        ["empty_mentions"] = ([], _ => new Fault.EmptyMentions()),
        ["unknown_field"] = ([], _ => new Fault.UnknownField()),
        ["dispatch"] = (["event", "data"], f => new Fault.Dispatch(f.Text("event"), f.Node("data"))),
        ["send"] = (["payload"], f => new Fault.Send(f.Node("payload"))),
        ["bad_signature"] = ([], _ => new Fault.BadSignature()),
        ["outage"] = (["guild", "over"], f => new Fault.Outage(f.Id("guild"), f.Flag("over"))),
        ["kick"] = (["guild"], f => new Fault.Kick(f.Id("guild"))),
        ["age_interactions"] = (["seconds"], f => new Fault.AgeInteractions(f.Seconds() ?? throw new ControlException("'seconds' is missing."))),
        ["rate_limit"] = (["retry_after", "scope", "only_header", "html", .. OfRequests], f => new Fault.RateLimit(f.Real("retry_after"))
        {
            Scope = f.Has("scope") ? f.Word<RateLimitScope>("scope") : RateLimitScope.User,
            OnlyHeader = f.Flag("only_header"),
            IsHtml = f.Flag("html"),
            Method = f.Optional("method"),
            Path = f.Optional("path"),
        }),
        ["failure"] = (["status", "body", .. OfRequests], f => new Fault.Failure((int)f.Number("status", 400, 599))
        {
            Body = f.Has("body") ? f.Node("body") : null,
            Method = f.Optional("method"),
            Path = f.Optional("path"),
        }),
        ["no_content"] = (OfRequests, f => new Fault.NoContent { Method = f.Optional("method"), Path = f.Optional("path") }),
        ["late_answer"] = (["seconds", .. OfRequests], f => new Fault.LateAnswer(f.Seconds()) { Method = f.Optional("method"), Path = f.Optional("path") }),
    };

    /// <exception cref="ControlException">It is no fault; the message says what is.</exception>
    public static Fault Read(JsonObject json)
    {
        if (json["kind"]?.ToString() is not { } kind || !Kinds.TryGetValue(kind, out var known))
        {
            throw new ControlException($"'kind' is one of {string.Join(", ", Kinds.Keys)}.");
        }

        string[] allowed = [.. OfAll, .. known.Fields];
        if (json.Select(field => field.Key).FirstOrDefault(name => !allowed.Contains(name)) is { } unknown)
        {
            throw new ControlException($"'{unknown}' is not known; {kind} takes {string.Join(", ", allowed)}.");
        }

        var fields = new Fields(json);
        return known.Make(fields) with
        {
            Times = fields.Has("times") ? (int)fields.Number("times", 1, 1_000_000) : 1,
            Bot = fields.Has("bot") ? fields.Id("bot") : null,
        };
    }

    /// <summary>What is left of a fault that is due.</summary>
    public static JsonObject Of(Fault fault)
    {
        var name = fault.GetType().Name;
        var words = string.Concat(name.Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
        return new JsonObject
        {
            ["kind"] = words,
            ["times"] = fault.Times,
            ["bot"] = fault.Bot is { } bot ? Snowflakes.Text(bot) : null,
        };
    }

    /// <summary>The fields of one fault.</summary>
    private sealed class Fields(JsonObject json)
    {
        public bool Has(string name) => json[name] is not null;

        public string? Optional(string name) => json[name]?.ToString();

        public string Text(string name) => Optional(name) ?? throw new ControlException($"'{name}' is missing.");

        public JsonNode Node(string name) => json[name]?.DeepClone() ?? throw new ControlException($"'{name}' is missing.");

        public bool Flag(string name) => Optional(name) switch
        {
            null => false,
            "true" => true,
            "false" => false,
            _ => throw new ControlException($"'{name}' is true or false."),
        };

        public long Number(string name, long min, long max) =>
            long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
                ? number
                : throw new ControlException($"'{name}' is a number from {min} to {max}.");

        public double Real(string name) =>
            double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1_000_000
                ? number
                : throw new ControlException($"'{name}' is a number of seconds.");

        public ulong Id(string name) => Snowflakes.TryParse(Text(name), out var id) ? id : throw new ControlException($"'{name}' is an id: digits.");

        public TimeSpan? Seconds() => Has("seconds") ? TimeSpan.FromSeconds(Real("seconds")) : null;

        public Moment At() => Has("at") ? Word<Moment>("at") : Moment.Now;

        public T Word<T>(string name)
            where T : struct, Enum =>
            Enum.GetNames<T>().FirstOrDefault(word => word.Equals(Text(name), StringComparison.OrdinalIgnoreCase)) is { } known
                ? Enum.Parse<T>(known)
                : throw new ControlException($"'{name}' is one of {string.Join(", ", Enum.GetNames<T>().Select(word => word.ToLowerInvariant()))}.");
    }
}
