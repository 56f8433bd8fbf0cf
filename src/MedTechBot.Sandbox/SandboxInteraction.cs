using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox;

/// <summary>What a bot answered first: the callback's type and its data.</summary>
public sealed record InteractionAnswer(int Type, JsonNode? Data);

/// <summary>An interaction from the side of the person who started it.</summary>
public sealed class SandboxInteraction
{
    private readonly World _world;

    internal SandboxInteraction(World world, Interaction interaction) => (_world, Interaction) = (world, interaction);

    public ulong Id => Interaction.Id;

    public string Token => Interaction.Token;

    internal Interaction Interaction { get; }

    /// <summary>The first answer; null until it is there.</summary>
    public InteractionAnswer? Answer
    {
        get
        {
            lock (_world.Gate)
            {
                return AnswerNow();
            }
        }
    }

    /// <summary>What was sent after the first answer.</summary>
    public IReadOnlyList<SeenMessage> FollowUps
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. Interaction.FollowUps.Select(message => new SeenMessage(MessageJson.Of(message)))];
            }
        }
    }

    /// <summary>Waits for the first answer, of whatever kind.</summary>
    public Task<InteractionAnswer> AnsweredAsync(CancellationToken cancellationToken) => WaitAsync(AnswerNow, cancellationToken);

    /// <summary>Waits for the message that answers, past "is thinking"; for a component that updates it, the component's own message.</summary>
    public Task<SeenMessage> OriginalAsync(CancellationToken cancellationToken) => WaitAsync(
        () => Interaction.Original is { } original && !original.Flags.HasFlag(MessageFlags.Loading) && Interaction.CallbackType is not 6
            ? new SeenMessage(MessageJson.Of(original))
            : null,
        cancellationToken);

    /// <summary>Waits for a message after the first answer, counted from 0.</summary>
    public Task<SeenMessage> FollowUpAsync(int index, CancellationToken cancellationToken) => WaitAsync(
        () => index < Interaction.FollowUps.Count ? new SeenMessage(MessageJson.Of(Interaction.FollowUps[index])) : null,
        cancellationToken);

    private InteractionAnswer? AnswerNow() =>
        Interaction.CallbackType is { } type ? new InteractionAnswer(type, Interaction.CallbackData?.DeepClone()) : null;

    private async Task<T> WaitAsync<T>(Func<T?> read, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            Task changed;
            lock (_world.Gate)
            {
                if (read() is { } value)
                {
                    return value;
                }

                changed = Interaction.Changed;
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
