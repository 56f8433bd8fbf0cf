using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Models;

namespace MedTechBot.Discord.Rest;

public sealed partial class DiscordRest
{
    public Task<GatewayAddress> GetGatewayAddressAsync(CancellationToken cancellationToken) =>
        SendAsync(new(HttpMethod.Get, "/gateway/bot", "/gateway/bot"), DiscordJson.Default.GatewayAddress, cancellationToken);

    public Task<Application> GetApplicationAsync(CancellationToken cancellationToken) =>
        SendAsync(new(HttpMethod.Get, "/applications/@me", "/applications/@me"), DiscordJson.Default.Application, cancellationToken);

    public Task<User> GetSelfAsync(CancellationToken cancellationToken) =>
        SendAsync(new(HttpMethod.Get, "/users/@me", "/users/@me"), DiscordJson.Default.User, cancellationToken);

    /// <summary>The guilds that the bot is in, as many as one request tells.</summary>
    public Task<IReadOnlyList<Guild>> GetGuildsAsync(CancellationToken cancellationToken) =>
        SendAsync(new(HttpMethod.Get, "/users/@me/guilds", "/users/@me/guilds"), DiscordJson.Default.IReadOnlyListGuild, cancellationToken);

    /// <summary>The channels of a guild, without its threads.</summary>
    public Task<IReadOnlyList<Channel>> GetChannelsAsync(Snowflake guild, CancellationToken cancellationToken) =>
        SendAsync(InGuild(guild, "/channels", "/channels"), DiscordJson.Default.IReadOnlyListChannel, cancellationToken);

    public Task<Guild> GetGuildAsync(Snowflake guild, CancellationToken cancellationToken) =>
        SendAsync(InGuild(guild, "", ""), DiscordJson.Default.Guild, cancellationToken);

    public Task<IReadOnlyList<Role>> GetRolesAsync(Snowflake guild, CancellationToken cancellationToken) =>
        SendAsync(InGuild(guild, "/roles", "/roles"), DiscordJson.Default.IReadOnlyListRole, cancellationToken);

    /// <summary>A member of a guild; for the bot itself, give its own user id.</summary>
    public Task<Member> GetMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancellationToken) =>
        SendAsync(InGuild(guild, "/members/{user}", $"/members/{user}"), DiscordJson.Default.Member, cancellationToken);

    /// <summary>The registered commands: global, or those of one guild.</summary>
    public Task<IReadOnlyList<ApplicationCommand>> GetCommandsAsync(Snowflake application, Snowflake? guild, CancellationToken cancellationToken) =>
        SendAsync(Commands(HttpMethod.Get, application, guild), DiscordJson.Default.IReadOnlyListApplicationCommand, cancellationToken);

    /// <summary>Makes these the only commands there are, globally or in one guild; none takes all away.</summary>
    public Task<IReadOnlyList<ApplicationCommand>> OverwriteCommandsAsync(Snowflake application, Snowflake? guild, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
    {
        var request = Commands(HttpMethod.Put, application, guild) with { Json = Json(commands, DiscordJson.Default.IReadOnlyListApplicationCommand) };
        return SendAsync(request, DiscordJson.Default.IReadOnlyListApplicationCommand, cancellationToken);
    }

    private static RestRequest InGuild(Snowflake guild, string template, string path) =>
        new(HttpMethod.Get, $"/guilds/{{guild}}{template}", $"/guilds/{guild}{path}") { Major = $"{guild}" };

    private static RestRequest Commands(HttpMethod method, Snowflake application, Snowflake? guild) => guild is { } id
        ? new(method, "/applications/{application}/guilds/{guild}/commands", $"/applications/{application}/guilds/{id}/commands") { Major = $"{id}" }
        : new(method, "/applications/{application}/commands", $"/applications/{application}/commands");
}
