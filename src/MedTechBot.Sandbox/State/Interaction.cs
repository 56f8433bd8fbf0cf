using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.State;

/// <summary>Discord's interaction types.</summary>
internal enum InteractionType
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}

/// <summary>Something that a person asked of a bot, and how far the answer is.</summary>
internal sealed class Interaction
{
    /// <summary>How long a first answer may take.</summary>
    public static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(3);

    /// <summary>How long the token lives.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public required ulong Id { get; init; }

    public required string Token { get; init; }

    public required InteractionType Type { get; init; }

    public required Bot Bot { get; init; }

    public required User User { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Moved back to let a token grow old at once.</summary>
    public required DateTimeOffset CreatedAt { get; set; }

    public required JsonObject Data { get; init; }

    /// <summary>The message that a component stands on, and a modal came from.</summary>
    public Message? Source { get; init; }

    public string? CommandName { get; init; }

    public CommandType? CommandType { get; init; }

    /// <summary>Of the message that a message command was used on.</summary>
    public ulong? TargetMessageId { get; init; }

    /// <summary>The type of the first answer; null until there is one.</summary>
    public int? CallbackType { get; private set; }

    /// <summary>What came with the first answer.</summary>
    public JsonNode? CallbackData { get; private set; }

    /// <summary>The answer that can be edited as @original.</summary>
    public Message? Original { get; set; }

    public List<Message> FollowUps { get; } = [];

    /// <summary>Done at the next change; taken under the world's lock.</summary>
    public Task Changed => _changed.Task;

    public bool IsAcknowledged => CallbackType is not null;

    public void Acknowledge(int type, JsonNode? data)
    {
        CallbackType = type;
        CallbackData = data?.DeepClone();
        Touch();
    }

    public void Touch()
    {
        var changed = _changed;
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.SetResult();
    }
}
