using MedTechBot.Answers;
using MedTechBot.CommandLine;
using MedTechBot.Listening;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MedTechBot.Hosting;

/// <summary>Builds the host that the bot runs in, and runs it until somebody stops it or Discord will not have it.</summary>
internal static class BotHost
{
    /// <summary>Longer than the answers under way get, so that the session can be closed after them.</summary>
    private static readonly TimeSpan ShutdownTimeout = BotWorker.Grace + TimeSpan.FromSeconds(5);

    /// <param name="setup">Where settings and knowledge come from.</param>
    /// <param name="answerer">What answers first. It stays the caller's.</param>
    public static IHost Build(BotSetup setup, QuestionAnswerer answerer)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddSettings(setup.SettingsFile, setup.CommandLine);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        setup.Log(builder.Logging);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        if (SystemdHelpers.IsSystemdService())
        {
            builder.Services.AddSystemd();
            builder.Services.AddHostedService<SystemdWatchdog>();
        }

        builder.Services.AddSingleton(setup.Clock);
        builder.Services.AddSingleton(services => new KnowledgeKeeper(setup.KnowledgeFolder, answerer, services.GetRequiredService<ILogger<KnowledgeKeeper>>()));
        builder.Services.AddSingleton(new AskedLog(setup.KeepsQuestions, setup.Clock));
        builder.Services.AddSettingsSections();
        builder.Services.AddBot();
        return builder.Build();
    }

    /// <exception cref="ProblemsException">Settings are wrong, or Discord will not have the bot as it is set up.</exception>
    public static async Task RunAsync(IHost host, CancellationToken cancellationToken)
    {
        try
        {
            await host.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Asked to stop before it had started.
        }
        catch (OptionsValidationException wrong)
        {
            throw SettingsFailures.Of(wrong);
        }
        catch (AggregateException several) when (several.InnerExceptions.All(failure => failure is OptionsValidationException))
        {
            throw SettingsFailures.Of([.. several.InnerExceptions.Cast<OptionsValidationException>()]);
        }

        if (host.Services.GetRequiredService<BotEnd>().Failure is { } failure)
        {
            throw new ProblemsException([failure.Message]);
        }
    }
}

/// <summary>What a run of the bot starts from.</summary>
internal sealed record BotSetup
{
    public string? SettingsFile { get; init; }

    /// <summary>Settings that win over all others.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> CommandLine { get; init; } = [];

    public string KnowledgeFolder { get; init; } = "";

    /// <summary>In the playground, so that it can be asked why; nowhere else.</summary>
    public bool KeepsQuestions { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public Action<ILoggingBuilder> Log { get; init; } = _ => { };
}
