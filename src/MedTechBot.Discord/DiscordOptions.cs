using System.ComponentModel.DataAnnotations;
using MedTechBot.Discord.Gateway;
using Microsoft.Extensions.Options;

namespace MedTechBot.Discord;

/// <summary>The section <c>Discord</c>: who the bot is and what it listens to.</summary>
public sealed class DiscordOptions
{
    public const string Section = "Discord";

    /// <summary>The bot's token, bare: without the word Bot.</summary>
    [BotToken]
    public string Token { get; set; } = "";

    /// <summary>Any server that speaks version 10 of the protocol.</summary>
    [Required]
    [HttpAddress]
    public Uri ApiBase { get; set; } = new("https://discord.com/api/v10");

    /// <summary>What the bot hears: guilds, and the messages that mention it or come directly. None of these is privileged.</summary>
    public GatewayIntents Intents { get; set; } = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages;

    /// <summary>What stands under the bot's name.</summary>
    [StringLength(128)]
    public string? Status { get; set; }

    /// <summary>Compressed events: about a fifth of the bytes.</summary>
    public bool Compress { get; set; } = true;

    /// <summary>How many events wait for their reader before the oldest are dropped.</summary>
    [Range(100, 1_000_000)]
    public int EventCapacity { get; set; } = 10_000;

    /// <summary>How many seconds a request may wait for a rate limit to pass before it is given up.</summary>
    [Range(1, 86_400)]
    public int LongestWaitSeconds { get; set; } = 60;
}

/// <summary>A token as it can stand in a header; its text never appears in the message.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BotTokenAttribute : ValidationAttribute
{
    // Also what keeps a token out of .NET's own complaints about header values.
    public override bool IsValid(object? value) => value is string { Length: > 0 } token && token.All(letter => letter is > ' ' and <= '~');

    public override string FormatErrorMessage(string name) =>
        "missing or not a token: copy it from https://discord.com/developers/applications (Bot, Reset Token), without the word Bot, and set it as Discord__Token";
}

/// <summary>An absolute address of a web server.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HttpAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is Uri { IsAbsoluteUri: true, Scheme: "http" or "https" };

    public override string FormatErrorMessage(string name) => "not an address of a web server, as in https://discord.com/api/v10";
}

[OptionsValidator]
public sealed partial class DiscordOptionsValidator : IValidateOptions<DiscordOptions>;
