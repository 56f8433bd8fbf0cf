using MedTechBot.CommandLine;
using MedTechBot.Discord;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MedTechBot.Hosting.Checking;

/// <summary>The client alone, for whoever asks Discord something and does not stay.</summary>
internal static class CheckServices
{
    /// <exception cref="ProblemsException">The settings cannot be used.</exception>
    public static ServiceProvider Build(BotSetup setup)
    {
        var configuration = new ConfigurationBuilder();
        try
        {
            configuration.AddSettings(setup.SettingsFile, setup.CommandLine);
            var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration.Build()).AddLogging().AddSingleton(setup.Clock).AddDiscord().BuildServiceProvider();
            _ = services.GetRequiredService<IOptions<DiscordOptions>>().Value;
            return services;
        }
        catch (OptionsValidationException wrong)
        {
            throw SettingsFailures.Of(wrong);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new ProblemsException([$"{setup.SettingsFile ?? "settings"}: cannot be read: {unreadable.GetBaseException().Message}"]);
        }
    }
}
