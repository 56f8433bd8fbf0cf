using MedTechBot.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MedTechBot;

/// <summary>Where settings come from, the later ones winning, and which sections there are.</summary>
internal static class Settings
{
    public const string FileName = "appsettings.json";

    private const string TokenName = "Discord:Token";

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
            // What a host does at its start, without the host: to build one takes an answer longer than to find its words.
            var configuration = new ConfigurationBuilder();
            configuration.AddSettings(file, commandLine);
            var safety = new SafetyOptions();
            configuration.Build().GetSection(SafetyOptions.Section).Bind(safety);
            return new SafetyOptionsValidator().Validate(null, safety) is { Failed: true, Failures: var failures }
                ? throw new ProblemsException([.. failures.Select(failure => Failure(SafetyOptions.Section, failure))])
                : safety;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new ProblemsException([$"{file ?? "settings"}: cannot be read: {unreadable.GetBaseException().Message}"]);
        }
    }

    /// <summary>True where a token is set, whatever it is worth.</summary>
    /// <exception cref="ProblemsException">The file cannot be read.</exception>
    public static bool HasToken(string? file, IEnumerable<KeyValuePair<string, string?>> commandLine)
    {
        try
        {
            var configuration = new ConfigurationBuilder();
            configuration.AddSettings(file, commandLine);
            return !string.IsNullOrWhiteSpace(configuration.Build()[TokenName]);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new ProblemsException([$"{file ?? "settings"}: cannot be read: {unreadable.GetBaseException().Message}"]);
        }
    }

    // A failure reads "Country: what is wrong"; the section completes the name that a file or the environment has it under.
    public static string Failure(string section, string failure) => $"settings: {section}:{failure}";
}
