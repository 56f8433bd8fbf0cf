using MedTechBot.CommandLine;
using MedTechBot.Discord;
using Microsoft.Extensions.Options;

namespace MedTechBot.Hosting;

/// <summary>Wrong settings as lines that name them in full, as a file and the environment have them.</summary>
internal static class SettingsFailures
{
    public static ProblemsException Of(params IReadOnlyList<OptionsValidationException> failures) =>
        new([.. failures.SelectMany(failure => failure.Failures.Select(text => Settings.Failure(SectionOf(failure.OptionsType), text)))]);

    private static string SectionOf(Type options) =>
        options == typeof(DiscordOptions) ? DiscordOptions.Section
        : options == typeof(LimitOptions) ? LimitOptions.Section
        : SafetyOptions.Section;
}
