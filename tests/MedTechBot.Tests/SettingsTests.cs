using System.Text.Json;
using MedTechBot.Answers;
using MedTechBot.CommandLine;
using MedTechBot.Discord;
using MedTechBot.Hosting;
using MedTechBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MedTechBot.Tests;

public sealed class SettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("medtechbot-settings");

    [Fact]
    public void Without_any_setting_the_country_is_the_United_States()
    {
        Assert.Equal("US", Settings.Read(null, []).Country);
    }

    [Fact]
    public void The_command_line_wins_over_the_file()
    {
        var file = Write("""{"Safety":{"Country":"CA"}}""");

        Assert.Equal("CA", Settings.Read(file, []).Country);
        Assert.Equal("gb", Settings.Read(file, [new("Safety:Country", "gb")]).Country);
    }

    [Theory]
    [InlineData("USA")]
    [InlineData("U")]
    [InlineData("")]
    [InlineData("1A")]
    [InlineData("US\n")]
    public void A_country_that_is_not_two_letters_is_named_with_what_to_write(string country)
    {
        var file = Write($$$"""{"Safety":{"Country":{{{JsonSerializer.Serialize(country)}}}}}""");

        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => Settings.Read(file, [])).Problems);

        Assert.Equal("settings: Safety:Country: not a country code of two letters, as in US", problem);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("")]
    public void A_file_that_is_no_JSON_object_is_named(string content)
    {
        var file = Write(content);

        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => Settings.Read(file, [])).Problems);

        Assert.StartsWith($"{file}: cannot be read: ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_holds_every_setting_with_a_value_that_is_fine()
    {
        var example = Path.Combine(AppContext.BaseDirectory, "appsettings.example.json");
        using var json = JsonDocument.Parse(File.ReadAllText(example));

        var names = json.RootElement.EnumerateObject()
            .Where(section => section.Name != "Logging")
            .SelectMany(section => section.Value.EnumerateObject().Select(setting => $"{section.Name}:{setting.Name}"));

        Assert.Equal([.. NamesOf(DiscordOptions.Section, typeof(DiscordOptions)), .. NamesOf(SafetyOptions.Section, typeof(SafetyOptions)), .. NamesOf(LimitOptions.Section, typeof(LimitOptions))], names);
        Assert.Equal(new SafetyOptions().Country, Settings.Read(example, []).Country);
        Assert.False(Settings.HasToken(example, []));
        using var answerer = new QuestionAnswerer(Some.Knowledge(Some.Entry("Cooper", "Makes barrels.")), "US");
        // With a token in it, nothing else in it keeps the bot from starting.
        using var host = BotHost.Build(new BotSetup { SettingsFile = example, CommandLine = [new("Discord:Token", "abc")] }, answerer);
        host.Services.GetRequiredService<IStartupValidator>().Validate();
    }

    private static IEnumerable<string> NamesOf(string section, Type options) => options.GetProperties().Select(setting => $"{section}:{setting.Name}");

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string content)
    {
        var file = Path.Combine(_folder.FullName, Settings.FileName);
        File.WriteAllText(file, content);
        return file;
    }
}
