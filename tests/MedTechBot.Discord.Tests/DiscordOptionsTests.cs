using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Rest;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MedTechBot.Discord.Tests;

public sealed class DiscordOptionsTests
{
    [Fact]
    public void Settings_are_read_from_their_section()
    {
        using var services = Services(("Token", "abc.def.ghi"), ("ApiBase", "http://127.0.0.1:5080/api/v10"), ("Intents", "Guilds, MessageContent"), ("Compress", "false"));

        var options = services.GetRequiredService<IOptions<DiscordOptions>>().Value;

        Assert.Equal("abc.def.ghi", options.Token);
        Assert.Equal(5080, options.ApiBase.Port);
        Assert.Equal(GatewayIntents.Guilds | GatewayIntents.MessageContent, options.Intents);
        Assert.False(options.Compress);
    }

    [Fact]
    public void Without_settings_it_speaks_to_Discord_and_asks_for_nothing_privileged()
    {
        var options = new DiscordOptions();

        Assert.Equal("https://discord.com/api/v10", options.ApiBase.AbsoluteUri);
        Assert.Equal(4609, (int)options.Intents);
        Assert.True(options.Compress);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bot abc.def")]
    [InlineData("abc\ndef")]
    [InlineData("a\u00e4b")]
    public void A_token_that_cannot_be_one_is_refused_without_being_repeated(string token)
    {
        using var services = Services(("Token", token));

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<DiscordOptions>>().Value);

        Assert.Contains("Discord__Token", refused.Message, StringComparison.Ordinal);
        Assert.True(token.Length == 0 || !refused.ToString().Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_that_is_none_is_refused()
    {
        using var services = Services(("Token", "abc"), ("ApiBase", "ftp://example.org"));

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<DiscordOptions>>().Value);
    }

    [Fact]
    public void Everything_the_bot_needs_is_registered()
    {
        using var services = Services(("Token", "abc"));

        Assert.NotNull(services.GetRequiredService<GatewayClient>());
        Assert.NotNull(services.GetRequiredService<DiscordRest>());
        Assert.NotNull(services.GetRequiredService<InteractionDispatcher>());
    }

    private static ServiceProvider Services(params (string Name, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Discord:{setting.Name}", (string?)setting.Value))).Build());
        services.AddLogging();
        services.AddSingleton(new InteractionRoutes());
        services.AddDiscord();
        return services.BuildServiceProvider();
    }
}
