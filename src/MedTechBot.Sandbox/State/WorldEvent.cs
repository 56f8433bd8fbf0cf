using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.State;

/// <summary>Who is told at all.</summary>
internal enum Audience
{
    Everyone,
    Bots,
    People,
}

/// <summary>Something that happened, before it is decided who hears of it.</summary>
/// <param name="Name">Discord's name, as in <c>MESSAGE_CREATE</c>.</param>
/// <param name="Needs">Any one of these intents; none for what every session is told.</param>
/// <param name="Data">What is told.</param>
internal sealed record WorldEvent(string Name, Intents Needs, JsonObject Data)
{
    public Guild? Guild { get; init; }

    /// <summary>Only those who may see it are told.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The one bot that is told; null for all.</summary>
    public Bot? OnlyBot { get; init; }

    /// <summary>The one person who may see it; null for all who may see the channel.</summary>
    public ulong? OnlyUser { get; init; }

    public Audience Audience { get; init; }

    /// <summary>The message that is told of: its text may have to be withheld.</summary>
    public Message? Message { get; init; }
}
