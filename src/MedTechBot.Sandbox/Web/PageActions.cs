using System.Text.Json;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Acting;
using MedTechBot.Sandbox.Rest;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Web;

/// <summary>What one person does on the page, each by its name.</summary>
internal sealed class PageActions(World world, User user)
{
    private readonly SandboxUser _person = new(world, user);

    public async Task<JsonObject> DoAsync(string action, JsonObject body, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case "direct":
                return new JsonObject { ["channel"] = Snowflakes.Text(_person.OpenDirectMessages(Id(body, "bot"))) };
            case "submit":
                return await AnswerAsync(_person.Submit(Opened(Id(body, "interaction")), Pairs(body, "fields")), cancellationToken);
        }

        var channel = Id(body, "channel");
        switch (action)
        {
            case "post":
                return Post(channel, body).Json;
            case "edit":
                return _person.Edit(channel, Id(body, "message"), Text(body, "content")).Json;
            case "delete":
                _person.Delete(channel, Id(body, "message"));
                return [];
            case "react":
                React(channel, body);
                return [];
            case "typing":
                _person.StartTyping(channel);
                return [];
        }

        SandboxInteraction started;
        lock (world.Gate)
        {
            started = Start(action, channel, body);
        }

        return await AnswerAsync(started, cancellationToken);
    }

    public static ulong Id(string? text) => Snowflakes.TryParse(text, out var id) ? id : throw new RefusedException($"'{text}' is no id.");

    public static ulong? OptionalId(string? text) => string.IsNullOrEmpty(text) ? null : Id(text);

    private SandboxInteraction Start(string action, ulong channel, JsonObject body) => action switch
    {
        "command" => Interacting.Command(world, user, channel, Text(body, "name"), Pairs(body, "options"), OptionalId(body, "bot")),
        "complete" => Interacting.Complete(
            world, user, channel, Text(body, "name"), Text(body, "option"), Text(body, "typed"), Pairs(body, "others"), OptionalId(body, "bot")),
        "menu" => Interacting.Menu(world, user, channel, Text(body, "name"), Id(body, "target"), CommandType.Message, OptionalId(body, "bot")),
        "press" => Pressing.Press(world, user, channel, Id(body, "message"), Text(body, "customId")),
        "choose" => Pressing.Choose(
            world, user, channel, Id(body, "message"), Text(body, "customId"), [.. Items(body, "values").Select(value => value.ToString())]),
        _ => throw new RefusedException($"There is nothing called '{action}' to do."),
    };

    private SeenMessage Post(ulong channel, JsonObject body)
    {
        var words = new Talking.Words(Text(body, "content"))
        {
            ReplyTo = OptionalId(body, "replyTo"),
            Pings = (bool?)body["pings"] ?? true,
            Files = [.. Items(body, "files").OfType<JsonObject>().Select(FileOf)],
        };
        lock (world.Gate)
        {
            return Talking.Post(world, user, channel, words);
        }
    }

    private void React(ulong channel, JsonObject body)
    {
        lock (world.Gate)
        {
            var message = Talking.Found(world, user, channel, Id(body, "message"));
            var emoji = Text(body, "emoji");
            if (!Reacting.Remove(world, user, message, emoji))
            {
                Talking.Demand(message.Channel, user, Permission.AddReactions, "react here");
                Reacting.Add(world, user, message, emoji);
            }
        }
    }

    // As long as Discord's client waits; a bot that is late has failed, whatever it sends then.
    private async Task<JsonObject> AnswerAsync(SandboxInteraction interaction, CancellationToken cancellationToken)
    {
        var json = new JsonObject { ["interaction"] = Snowflakes.Text(interaction.Id) };
        using var patience = new CancellationTokenSource(Interaction.AnswerTime, world.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var answer = await interaction.AnsweredAsync(either.Token);
            json["type"] = answer.Type;
            json["data"] = answer.Data;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            json["failed"] = true;
        }

        return json;
    }

    private SandboxInteraction Opened(ulong id)
    {
        lock (world.Gate)
        {
            return world.Interactions.TryGet(id, out var interaction)
                ? new SandboxInteraction(world, interaction)
                : throw new RefusedException("That is too long ago.");
        }
    }

    private static (UploadedFile File, string? Description) FileOf(JsonObject file)
    {
        try
        {
            var description = file["description"]?.ToString();
            return (new UploadedFile("", Text(file, "name"), Text(file, "type"), Convert.FromBase64String(Text(file, "data"))), description is "" ? null : description);
        }
        catch (FormatException)
        {
            throw new RefusedException("A file comes as base64.");
        }
    }

    private static ulong Id(JsonObject body, string name) => Id(body[name]?.ToString());

    private static ulong? OptionalId(JsonObject body, string name) => OptionalId(body[name]?.ToString());

    private static string Text(JsonObject body, string name) => body[name] is JsonValue value && value.GetValueKind() is JsonValueKind.String
        ? value.ToString()
        : throw new RefusedException($"'{name}' is missing.");

    private static IEnumerable<JsonNode> Items(JsonObject body, string name) => (body[name] as JsonArray ?? []).OfType<JsonNode>();

    private static (string Name, JsonNode Value)[] Pairs(JsonObject body, string name) =>
        [.. (body[name] as JsonObject ?? []).Where(pair => pair.Value is not null).Select(pair => (pair.Key, pair.Value ?? ""))];
}
