using MedTechBot.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MedTechBot;

/// <summary>Where settings come from, the later ones winning, and which sections there are.</summary>
internal static class Settings
{
    public const string FileName = "appsettings.json";

    extension(IConfigurationBuilder configuration)
    {
        /// <summary>The file, user secrets whatever the environment is called, environment variables, the command line.</summary>
        public void AddSettings(string? file, IEnumerable<KeyValuePair<string, string?>> commandLine)
        {
            if (file is not null)
            {
                configuration.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
            }

            configuration.AddUserSecrets(typeof(Settings).Assembly, optional: true, reloadOnChange: false);
            configuration.AddEnvironmentVariables();
            configuration.AddInMemoryCollection(commandLine);
        }
    }

    extension(IServiceCollection services)
    {
        public void AddSettingsSections()
        {
            services.AddOptions<SafetyOptions>().BindConfiguration(SafetyOptions.Section).ValidateOnStart();
            services.AddSingleton<IValidateOptions<SafetyOptions>, SafetyOptionsValidator>();
        }
    }

    /// <summary>The file in the working directory, as the host has it, or else beside the executable; null where neither is there.</summary>
    public static string? FindFile() =>
        new[] { FileName, Path.Combine(AppContext.BaseDirectory, FileName) }.FirstOrDefault(File.Exists);

    /// <summary>Reads and checks all settings.</summary>
    /// <exception cref="ProblemsException">Some of them cannot be used.</exception>
    public static SafetyOptions Read(string? file, IEnumerable<KeyValuePair<string, string?>> commandLine)
    {
        try
        {
            // What a host does at its start, without the host: an answer needs neither its logging nor its lifetime.
            var configuration = new ConfigurationBuilder();
            configuration.AddSettings(file, commandLine);
            var services = new ServiceCollection();
            services.AddSingleton<IConfiguration>(configuration.Build());
            services.AddSettingsSections();

            using var provider = services.BuildServiceProvider();
            provider.GetRequiredService<IStartupValidator>().Validate();
            return provider.GetRequiredService<IOptions<SafetyOptions>>().Value;
        }
        catch (OptionsValidationException invalid)
        {
            throw new ProblemsException([.. Failures(invalid)]);
        }
        catch (AggregateException several)
        {
            throw new ProblemsException([.. several.InnerExceptions.OfType<OptionsValidationException>().SelectMany(Failures)]);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new ProblemsException([$"{file ?? "settings"}: cannot be read: {unreadable.GetBaseException().Message}"]);
        }
    }

    // A failure reads "Country: what is wrong"; the section completes the name that a file or the environment has it under.
    private static IEnumerable<string> Failures(OptionsValidationException invalid) =>
        invalid.Failures.Select(failure => $"settings: {invalid.OptionsType.Name.Replace("Options", "", StringComparison.Ordinal)}:{failure}");
}
