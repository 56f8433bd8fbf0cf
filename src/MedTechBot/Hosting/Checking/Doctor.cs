using MedTechBot.CommandLine;
using MedTechBot.Commands;
using MedTechBot.Discord;
using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Models;
using MedTechBot.Discord.Rest;
using MedTechBot.Knowledge;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MedTechBot.Hosting.Checking;

/// <summary>Finds out all that keeps the bot from answering, and how to mend it. Changes nothing.</summary>
internal static class Doctor
{
    private const GatewayIntents Needed = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages;

    private const string Portal = "https://discord.com/developers/applications";

    public static async Task<IReadOnlyList<Finding>> ExamineAsync(BotSetup setup, KnowledgeReading knowledge, CancellationToken cancellationToken) =>
        [.. await ExamineDiscordAsync(setup, cancellationToken), Judge(knowledge)];

    private static async Task<IReadOnlyList<Finding>> ExamineDiscordAsync(BotSetup setup, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        try
        {
            await using var services = CheckServices.Build(setup);
            var rest = services.GetRequiredService<DiscordRest>();
            var self = await rest.GetSelfAsync(cancellationToken);
            findings.Add(Finding.Fine(Finding.Token, $"Discord knows the token: it is {self.Username}'s."));
            var application = await rest.GetApplicationAsync(cancellationToken);
            findings.AddRange(Judge(application, services.GetRequiredService<IOptions<DiscordOptions>>().Value.Intents));
            findings.AddRange(await new PermissionCheck(rest).RunAsync(self.Id, application.Id, cancellationToken));
            findings.Add(Judge(await rest.GetCommandsAsync(application.Id, guild: null, cancellationToken)));
        }
        catch (ProblemsException settings)
        {
            findings.AddRange(settings.Problems.Select(problem => Finding.Wrong(Finding.Token, problem, "Without these settings the bot cannot log in.", "Correct the setting, and run this again.")));
        }
        catch (DiscordRefusedException refused)
        {
            findings.Add(Finding.Wrong(Finding.Token, $"Discord refused the token ({refused.Code}).", "Without a valid one the bot cannot log in.", refused.Fix));
        }
        catch (DiscordUnreachableException silent)
        {
            findings.Add(Finding.Wrong(findings.Count == 0 ? Finding.Token : Finding.Permissions, $"Discord does not answer: {silent.Message}", "Nothing else can be checked.", "Check this machine's network, and Discord:ApiBase if you have set it."));
        }
        catch (DiscordApiException refused)
        {
            findings.Add(Finding.Wrong(Finding.Permissions, $"Discord refused a question: {refused.Message}", "What comes after it could not be checked.", "Run this again; if it stays so, add the bot to the server anew with the link from: medtechbot invite"));
        }

        return findings;
    }

    private static IEnumerable<Finding> Judge(Application application, GatewayIntents asked)
    {
        if (application.InteractionsEndpointUrl is not null)
        {
            yield return Finding.Wrong(Finding.Intents, "The application has an Interactions Endpoint URL.", "Commands and buttons go there, and not to this bot.", $"Clear it at {Portal}/{application.Id}/information.");
        }

        var missing = Needed & ~asked;
        if (missing is not GatewayIntents.None)
        {
            yield return Finding.Wrong(Finding.Intents, $"Discord:Intents lacks {missing}.", "Without them the bot does not hear mentions and direct messages.", $"Take Discord:Intents out of the settings, or add {missing}.");
        }

        var refused = asked & ~Granted(application.Flags ?? ApplicationFlags.None);
        if (refused is not GatewayIntents.None)
        {
            yield return Finding.Wrong(Finding.Intents, $"Discord:Intents asks for {refused}, which the portal does not grant.", "Discord closes the connection (4014).", $"Switch it on at {Portal}/{application.Id}/bot (Privileged Gateway Intents), or take it out of Discord:Intents.");
        }

        if (missing is GatewayIntents.None && refused is GatewayIntents.None)
        {
            yield return Finding.Fine(Finding.Intents, $"The bot may have the intents that it asks for ({(int)asked}).");
        }
    }

    // Those that are not privileged are granted to everyone.
    private static GatewayIntents Granted(ApplicationFlags flags) =>
        ~(GatewayIntents.GuildMembers | GatewayIntents.GuildPresences | GatewayIntents.MessageContent)
        | ((flags & (ApplicationFlags.Members | ApplicationFlags.MembersLimited)) != 0 ? GatewayIntents.GuildMembers : 0)
        | ((flags & (ApplicationFlags.Presence | ApplicationFlags.PresenceLimited)) != 0 ? GatewayIntents.GuildPresences : 0)
        | ((flags & (ApplicationFlags.MessageContent | ApplicationFlags.MessageContentLimited)) != 0 ? GatewayIntents.MessageContent : 0);

    private static Finding Judge(IReadOnlyList<ApplicationCommand> registered) =>
        CommandFingerprint.Of(registered) == CommandFingerprint.Of(CommandManifest.All)
            ? Finding.Fine(Finding.Commands, $"Discord has the {registered.Count} commands of this version.")
            : Finding.Wrong(Finding.Commands, $"The commands that Discord has are not those of this version: {Names(registered)}.", "People see commands that are not answered, or miss some.", "Start the bot once; it registers its commands when it connects.");

    private static string Names(IReadOnlyList<ApplicationCommand> commands) => commands.Count == 0 ? "none" : string.Join(", ", commands.Select(command => command.Name));

    private static Finding Judge(KnowledgeReading reading)
    {
        var problems = reading.Problems.Where(problem => !problem.IsWarning).ToList();
        return reading.Knowledge is { } knowledge
            ? Finding.Fine(Finding.Knowledge, $"The knowledge folder holds {knowledge.Entries.Count} entries and has no problem.")
            : Finding.Wrong(Finding.Knowledge, $"The knowledge folder cannot be used: {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}.", "Without it the bot does not start.", string.Join(" ", problems.Take(3).Select(problem => $"{problem}.")) + (problems.Count > 3 ? " All of them: medtechbot knowledge check" : ""));
    }
}
