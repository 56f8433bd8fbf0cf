using MedTechBot.Commands;
using MedTechBot.Discord;
using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;
using MedTechBot.Listening;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MedTechBot.Hosting;

/// <summary>Reads what happens on Discord and starts whoever handles it. The one place where a handler's failure ends.</summary>
internal sealed partial class BotWorker(
    GatewayClient gateway,
    InteractionDispatcher interactions,
    MessageListener messages,
    CommandRegistration registration,
    BotSelf self,
    BotEnd end,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<BotWorker> logger) : BackgroundService
{
    /// <summary>How long answers under way may take once the bot is asked to stop.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Turns _turns = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationTokenSource _abandoning = new();

    /// <summary>Ends when everything that has come in so far is handled.</summary>
    public Task IdleAsync() => _turns.IdleAsync();

    public override void Dispose()
    {
        _closing.Dispose();
        _abandoning.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var winding = WindUpAsync(stoppingToken);
        try
        {
            await foreach (var happened in gateway.ReadEventsAsync(_closing.Token))
            {
                if (!stoppingToken.IsCancellationRequested)
                {
                    Handle(happened, _abandoning.Token);
                }
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The session is closed as it should be.
        }
#pragma warning disable CA1031 // Whatever ends the bot is told once, by whoever started it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            end.Because(failure);
            lifetime.StopApplication();
        }

        await winding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // Answers first, then the connection: what is under way may still be waiting for its turn to send.
    private async Task WindUpAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await _turns.IdleAsync().WaitAsync(Grace, clock, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            LogAbandoned(Grace);
        }

        await _abandoning.CancelAsync();
        await _closing.CancelAsync();
    }

    private void Handle(GatewayEvent happened, CancellationToken cancellationToken)
    {
        switch (happened)
        {
            case GatewayEvent.Ready ready:
                self.Become(ready.Self.Id);
                LogReady(ready.Self.Username);
                Run(ready.Self.Id, () => registration.RegisterAsync(ready.Application?.Id ?? ready.Self.Id, cancellationToken));
                break;
            case GatewayEvent.InteractionCreate interaction:
                Run(interaction.Interaction.Id, () => interactions.DispatchAsync(interaction, cancellationToken));
                break;
            case GatewayEvent.MessageCreate created:
                Run(created.Message.Id, () => messages.OnCreatedAsync(created.Message, cancellationToken));
                break;
            case GatewayEvent.MessageUpdate updated:
                Run(updated.Message.Id, () => messages.OnUpdatedAsync(updated.Message, cancellationToken));
                break;
            case GatewayEvent.MessageDelete deleted:
                Run(deleted.Id, () => messages.OnDeletedAsync(deleted.Id, cancellationToken));
                break;
            case GatewayEvent.MessageDeleteBulk deleted:
                foreach (var id in deleted.Ids)
                {
                    Run(id, () => messages.OnDeletedAsync(id, cancellationToken));
                }

                break;
            default:
                break;
        }

        void Run(Snowflake key, Func<Task> handle) => _turns.Start(key.Value, () => GuardAsync(happened.GetType().Name, handle, cancellationToken));
    }

    private async Task GuardAsync(string what, Func<Task> handle, CancellationToken cancellationToken)
    {
        try
        {
            await handle();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The bot stops.
        }
        catch (DiscordRefusedException)
        {
            // The token is dead; the gateway ends for the same reason, and says so.
        }
#pragma warning disable CA1031 // The boundary: one event that fails must not take the others along.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailed(what, failure);
        }
    }

    [LoggerMessage(LogLevel.Information, "Connected to Discord as {Name}")]
    private partial void LogReady(string name);

    [LoggerMessage(LogLevel.Error, "A {Event} could not be handled")]
    private partial void LogFailed(string @event, Exception failure);

    [LoggerMessage(LogLevel.Warning, "Answers that took longer than {Grace} were given up")]
    private partial void LogAbandoned(TimeSpan grace);
}
