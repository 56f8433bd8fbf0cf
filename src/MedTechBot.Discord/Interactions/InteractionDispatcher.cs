using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace MedTechBot.Discord.Interactions;

/// <summary>Brings each interaction to its handler, once, and sees to it that the user gets an answer in time, whatever the handler does.</summary>
public sealed partial class InteractionDispatcher(InteractionRoutes routes, DiscordRest rest, TimeProvider clock, ILogger<InteractionDispatcher> logger)
{
    /// <summary>How long a handler may take before the answer is put off: half of Discord's three seconds, for the way there is not ours.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private const int Remembered = 4096;

    private readonly RecentIds _seen = new(Remembered);

    /// <summary>Answers what came over the gateway. Never throws on account of one interaction.</summary>
    public Task DispatchAsync(GatewayEvent.InteractionCreate happened, CancellationToken cancellationToken) =>
        DispatchAsync(happened.Interaction, happened.ReceivedAt, rest.AnswerInteractionAsync, cancellationToken);

    /// <summary>Answers what came by any way, through <paramref name="send"/> first and over REST from then on.</summary>
    /// <param name="interaction">What came.</param>
    /// <param name="receivedAt">Timestamp of the clock when it did.</param>
    /// <param name="send">Carries the first answer.</param>
    /// <param name="cancellationToken">The program stops.</param>
    public async Task DispatchAsync(Interaction interaction, long receivedAt, CallbackSender send, CancellationToken cancellationToken)
    {
        if (!_seen.Add(interaction.Id))
        {
            return;
        }

        using var responder = new InteractionResponder(interaction, receivedAt, send, rest, clock);
        try
        {
            await AnswerAsync(interaction, receivedAt, responder, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Shutdown is no failure; the user is told all the same.
        }
        catch (InteractionGoneException gone)
        {
            LogGone(interaction.Id.ToString(), gone.Message);
            return;
        }
#pragma warning disable CA1031 // The boundary: one interaction that fails must not take the others along.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailed(failure, interaction.Id.ToString());
        }

        await EndVisiblyAsync(interaction, responder);
    }

    private async Task AnswerAsync(Interaction interaction, long receivedAt, InteractionResponder responder, CancellationToken cancellationToken)
    {
        if (interaction.Type is InteractionType.Ping)
        {
            await responder.PongAsync(cancellationToken);
            return;
        }

        if (routes.Find(interaction) is not { } route)
        {
            LogUnknown(interaction.Type, interaction.Data?.Name ?? interaction.Data?.CustomId);
            return;
        }

        // The time counts from when it came in: it may have waited for us.
        var rest = Patience - clock.GetElapsedTime(receivedAt);
        var late = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var timer = clock.CreateTimer(_ => late.TrySetResult(), state: null, rest > TimeSpan.Zero ? rest : TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        // On a thread of its own: a handler that computes for long must not keep the deferral from going out.
        var handling = Task.Run(() => route.Handler(interaction, responder, cancellationToken), cancellationToken);
        if (await Task.WhenAny(handling, late.Task) != handling)
        {
            await PutOffAsync(interaction, route, responder);
        }

        await handling;
    }

    private async Task PutOffAsync(Interaction interaction, InteractionRoutes.Route route, InteractionResponder responder)
    {
        try
        {
            // Suggestions cannot be put off; none is better than an error under the field. Not cancelled half way: nobody would know whether it counts.
            await (interaction.Type is InteractionType.Autocomplete ? responder.SuggestAsync([], CancellationToken.None) : responder.DeferAsync(route.Deferral, CancellationToken.None));
        }
        catch (Exception failure) when (failure is InteractionGoneException or DiscordApiException or DiscordUnreachableException)
        {
            // The handler meets the same trouble when it answers, and that is where it is told.
            LogNotDeferred(interaction.Id.ToString(), failure.Message);
        }
    }

    private async Task EndVisiblyAsync(Interaction interaction, InteractionResponder responder)
    {
        try
        {
            switch (responder.State, interaction.Type)
            {
                case (AnswerState.None, InteractionType.Autocomplete):
                    await responder.SuggestAsync([], CancellationToken.None);
                    break;
                case (AnswerState.None or AnswerState.MessageDeferred, not InteractionType.Ping):
                    await responder.ReplyAsync(routes.Apology, CancellationToken.None);
                    break;
                default:
                    break;
            }
        }
        catch (Exception failure) when (failure is InteractionGoneException or DiscordApiException or DiscordUnreachableException or DiscordRefusedException)
        {
            LogNotTold(interaction.Id.ToString(), failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Error, "Interaction {Interaction} failed")]
    private partial void LogFailed(Exception failure, string interaction);

    [LoggerMessage(LogLevel.Warning, "Nobody waits for the answer to interaction {Interaction} any more: {Why}")]
    private partial void LogGone(string interaction, string why);

    [LoggerMessage(LogLevel.Warning, "Interaction {Interaction} could not be put off: {Why}")]
    private partial void LogNotDeferred(string interaction, string why);

    [LoggerMessage(LogLevel.Warning, "The user of interaction {Interaction} could not be told of the failure: {Why}")]
    private partial void LogNotTold(string interaction, string why);

    [LoggerMessage(LogLevel.Warning, "Nothing here answers the {Type} {Name}")]
    private partial void LogUnknown(InteractionType type, string? name);
}
