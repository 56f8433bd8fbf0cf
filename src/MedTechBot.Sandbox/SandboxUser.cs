using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Acting;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox;

/// <summary>A person at the keyboard: everything that somebody can do to a bot.</summary>
public sealed class SandboxUser
{
    private readonly World _world;
    private readonly User _user;

    internal SandboxUser(World world, User user) => (_world, _user) = (world, user);

    public ulong Id => _user.Id;

    public string Name => _user.Username;

    /// <summary>Closed to bots.</summary>
    public bool BlocksDirectMessages
    {
        get => _user.BlocksDirectMessages;
        set => _user.BlocksDirectMessages = value;
    }

    /// <summary>Posts, or replies.</summary>
    public SeenMessage Post(ulong channel, string content, ulong? replyTo = null, bool ping = true) =>
        Locked(() => Talking.Post(_world, _user, channel, new Talking.Words(content) { ReplyTo = replyTo, Pings = ping }));

    public SeenMessage Edit(ulong channel, ulong message, string content) => Locked(() => Talking.Edit(_world, _user, channel, message, content));

    public void Delete(ulong channel, ulong message) => Locked(() => Talking.Delete(_world, _user, channel, message));

    public void React(ulong channel, ulong message, string emoji) => Locked(() => Reacting.Add(_world, _user, channel, message, emoji));

    public void StartTyping(ulong channel) => Locked(() => Talking.StartTyping(_world, _user, channel));

    /// <summary>The channel for direct messages with a bot.</summary>
    public ulong OpenDirectMessages(ulong bot) => Locked(() => Talking.OpenDirect(_world, _user, bot));

    /// <summary>What this person sees in a channel, oldest first.</summary>
    public IReadOnlyList<SeenMessage> Messages(ulong channel) => Locked(() => Talking.Messages(_world, _user, channel));

    /// <summary>Invokes a slash command: <paramref name="name"/> is "ask", or "profession show" with its subcommand.</summary>
    public SandboxInteraction Command(ulong channel, string name, params IReadOnlyList<(string Name, JsonNode Value)> options) =>
        Locked(() => Interacting.Command(_world, _user, channel, name, options, bot: null));

    /// <summary>Uses a command of a message's menu.</summary>
    public SandboxInteraction MessageCommand(ulong channel, string name, ulong message) =>
        Locked(() => Interacting.Menu(_world, _user, channel, name, message, CommandType.Message, bot: null));

    /// <summary>Uses a command of a user's menu.</summary>
    public SandboxInteraction UserCommand(ulong channel, string name, ulong user) =>
        Locked(() => Interacting.Menu(_world, _user, channel, name, user, CommandType.User, bot: null));

    /// <summary>Asks what an option could be, with <paramref name="typed"/> in it so far.</summary>
    public SandboxInteraction Complete(ulong channel, string name, string option, string typed, params IReadOnlyList<(string Name, JsonNode Value)> others) =>
        Locked(() => Interacting.Complete(_world, _user, channel, name, option, typed, others, bot: null));

    /// <summary>Presses a button.</summary>
    public SandboxInteraction Press(ulong channel, ulong message, string customId) =>
        Locked(() => Pressing.Press(_world, _user, channel, message, customId));

    /// <summary>Chooses from a select menu.</summary>
    public SandboxInteraction Choose(ulong channel, ulong message, string customId, params IReadOnlyList<string> values) =>
        Locked(() => Pressing.Choose(_world, _user, channel, message, customId, values));

    /// <summary>Fills in the modal that an interaction was answered with.</summary>
    public SandboxInteraction Submit(SandboxInteraction modal, params IReadOnlyList<(string CustomId, JsonNode Value)> fields) =>
        Locked(() => Submitting.Submit(_world, _user, modal.Interaction, fields));

    private T Locked<T>(Func<T> act)
    {
        lock (_world.Gate)
        {
            return act();
        }
    }

    private void Locked(Action act)
    {
        lock (_world.Gate)
        {
            act();
        }
    }
}
