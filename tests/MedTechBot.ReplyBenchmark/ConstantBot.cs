using MedTechBot.Discord;
using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Models;
using MedTechBot.Discord.Rest;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MedTechBot.ReplyBenchmark;

/// <summary>The smallest bot on our client: one question, one answer.</summary>
internal static class ConstantBot
{
    public const string Verb = "bot";
    public const string Ready = "ready";

    // All guilds have been announced when none has come for so long; discord.js decides likewise.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(Uri apiBase, string token, string question, TextWriter output)
    {
        var options = Options.Create(new DiscordOptions { Token = token, ApiBase = apiBase, Intents = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.MessageContent });
        using var rest = new DiscordRest(options, TimeProvider.System, NullLogger<DiscordRest>.Instance);
        var gateway = new GatewayClient(options, rest, TimeProvider.System, NullLogger<GatewayClient>.Instance);
        var reply = new MessageBody { Content = "the same every time" };
        await using var quiet = new Timer(_ => output.WriteLine(Ready));

        await foreach (var happened in gateway.ReadEventsAsync(CancellationToken.None))
        {
            if (happened is GatewayEvent.GuildCreate)
            {
                quiet.Change(Quiet, Timeout.InfiniteTimeSpan);
            }
            else if (happened is GatewayEvent.MessageCreate { Message: { IsFromPerson: true } message } && message.Content == question)
            {
                _ = rest.CreateMessageAsync(message.ChannelId, reply with { ReplyTo = message.Id }, CancellationToken.None);
            }
        }
    }
}
