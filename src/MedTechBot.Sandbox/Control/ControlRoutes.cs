using System.Text;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Acting;
using MedTechBot.Sandbox.Faults;
using MedTechBot.Sandbox.Rest;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Control;

/// <summary>What can be done from outside the process. The project's README lists it.</summary>
internal sealed class ControlRoutes(FaultList faults, WireLog log)
{
    private readonly Dictionary<string, Func<ControlCall, object>> _routes = [];

    public IEnumerable<string> Names => _routes.Keys;

    /// <summary>Keys are as in <c>POST messages</c>. A result is JSON, or an interaction that may be waited for.</summary>
    public static ControlRoutes For(World world, FaultList faults, WireLog log)
    {
        var routes = new ControlRoutes(faults, log);
        routes.AddReads(world);
        routes.AddTalk();
        routes.AddInteractions();
        routes.AddFaults();
        return routes;
    }

    public Func<ControlCall, object>? Find(string method, string path) => _routes.GetValueOrDefault($"{method} {path}");

    private void AddReads(World world)
    {
        _routes["GET state"] = _ => StateJson.Of(world);
        _routes["GET log"] = call => LogJson.Of(log, call.Number("after", 0, long.MaxValue), (int)call.Number("limit", 1000, 100_000));
        _routes["GET messages"] = call => Array(Talking.Messages(call.World, call.User(), call.Channel()).Select(message => message.Json));
        _routes["GET interactions"] = call => call.World.Interactions.TryGet(call.Id("interaction"), out var interaction)
            ? new SandboxInteraction(call.World, interaction)
            : throw new ControlException("There is no such interaction.");
        _routes["POST guilds"] = call =>
        {
            Membership.Open(call.World, () => WorldFile.AddTo(call.World, call.Body.ToJsonString()));
            return StateJson.Of(call.World);
        };
    }

    private void AddTalk()
    {
        _routes["POST messages"] = call => Talking.Post(call.World, call.User(), call.Channel(), new Talking.Words(call.Text("content") ?? "")
        {
            ReplyTo = call.Text("reply_to") is null ? null : call.Id("reply_to"),
            Pings = call.Text("ping") is not "false",
            Webhook = call.Text("webhook"),
            Files = [.. (call.Body["files"] as JsonArray ?? []).OfType<JsonObject>().Select(FileOf)],
        }).Json;
        _routes["PATCH messages"] = call => Talking.Edit(call.World, call.User(), call.Channel(), call.Id("message"), call.Needed("content")).Json;
        _routes["DELETE messages"] = call =>
        {
            Talking.Delete(call.World, call.User(), call.Channel(), call.Id("message"));
            return new JsonObject();
        };
        _routes["POST reactions"] = call =>
        {
            Reacting.Add(call.World, call.User(), call.Channel(), call.Id("message"), call.Needed("emoji"));
            return new JsonObject();
        };
        _routes["DELETE reactions"] = call =>
        {
            var user = call.User();
            Reacting.Remove(call.World, user, Talking.Found(call.World, user, call.Channel(), call.Id("message")), call.Needed("emoji"));
            return new JsonObject();
        };
        _routes["POST typing"] = call =>
        {
            Talking.StartTyping(call.World, call.User(), call.Channel());
            return new JsonObject();
        };
        _routes["POST directs"] = call => new JsonObject
        {
            ["channel"] = Snowflakes.Text(Talking.OpenDirect(call.World, call.User(), call.Bot() ?? call.World.Bots.Keys.FirstOrDefault())),
        };
    }

    private void AddInteractions()
    {
        _routes["POST commands"] = call => Interacting.Command(call.World, call.User(), call.Channel(), call.Needed("command"), call.Pairs("options"), call.Bot());
        _routes["POST menus"] = call => call.Text("user") is { } user
            ? Interacting.Menu(call.World, call.User(), call.Channel(), call.Needed("command"), call.Person(user).Id, CommandType.User, call.Bot())
            : Interacting.Menu(call.World, call.User(), call.Channel(), call.Needed("command"), call.Id("message"), CommandType.Message, call.Bot());
        _routes["POST autocomplete"] = call => Interacting.Complete(
            call.World, call.User(), call.Channel(), call.Needed("command"), call.Needed("option"), call.Text("typed") ?? "", call.Pairs("options"), call.Bot());
        _routes["POST buttons"] = call => Pressing.Press(call.World, call.User(), call.Channel(), call.Id("message"), call.Needed("custom_id"));
        _routes["POST selects"] = call => Pressing.Choose(call.World, call.User(), call.Channel(), call.Id("message"), call.Needed("custom_id"),
            [.. (call.Body["values"] as JsonArray ?? throw new ControlException("'values' is a list.")).Select(value => value?.ToString() ?? "")]);
        _routes["POST modals"] = call => call.World.Interactions.TryGet(call.Id("interaction"), out var opened)
            ? Submitting.Submit(call.World, call.User(), opened, call.Pairs("fields"))
            : throw new ControlException("There is no such interaction.");
    }

    private void AddFaults()
    {
        _routes["GET faults"] = _ => Array(faults.Pending.Select(FaultJson.Of));
        _routes["POST faults"] = call =>
        {
            faults.Add(FaultJson.Read(call.Body));
            return Array(faults.Pending.Select(FaultJson.Of));
        };
        _routes["DELETE faults"] = _ =>
        {
            faults.Clear();
            return new JsonArray();
        };
    }

    private static (UploadedFile File, string? Description) FileOf(JsonObject file, int index)
    {
        // Text as it is, or anything as base64.
        ReadOnlyMemory<byte> content = Encoding.UTF8.GetBytes(file["content"]?.ToString() ?? "");
        if (file["data"]?.ToString() is { } data)
        {
            var bytes = new byte[data.Length];
            content = Convert.TryFromBase64String(data, bytes, out var length) ? bytes.AsMemory(0, length) : throw new ControlException("'data' is base64.");
        }

        var type = file["content_type"]?.ToString() ?? "text/plain; charset=utf-8";
        return (new UploadedFile($"files[{index}]", file["filename"]?.ToString() ?? "file.txt", type, content), file["description"]?.ToString());
    }

    private static JsonArray Array(IEnumerable<JsonNode> items) => [.. items];
}
