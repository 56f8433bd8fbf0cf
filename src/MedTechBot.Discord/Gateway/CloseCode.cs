namespace MedTechBot.Discord.Gateway;

/// <summary>Why the gateway closed, and why we do: https://discord.com/developers/docs/topics/opcodes-and-status-codes</summary>
internal static class CloseCode
{
    public const int Normal = 1000;
    public const int GoingAway = 1001;
    public const int UnknownOpcode = 4001;
    public const int DecodeError = 4002;
    public const int NotAuthenticated = 4003;
    public const int AuthenticationFailed = 4004;
    public const int AlreadyAuthenticated = 4005;
    public const int InvalidSequence = 4007;
    public const int RateLimited = 4008;
    public const int SessionTimedOut = 4009;
    public const int InvalidShard = 4010;
    public const int ShardingRequired = 4011;
    public const int InvalidVersion = 4012;
    public const int InvalidIntents = 4013;
    public const int DisallowedIntents = 4014;

    /// <summary>What we close with to go on with the session: 1000 and 1001 would end it.</summary>
    public const int KeepSession = 4000;

    /// <summary>Discord's own range, but no code that has a meaning yet (4006 has lost its).</summary>
    public static bool IsUnknown(int? code) => code is > DisallowedIntents or 4006;

    /// <summary>The session is over; only a new one helps.</summary>
    public static bool EndsSession(int? code) =>
        code is Normal or GoingAway or NotAuthenticated or AlreadyAuthenticated or InvalidSequence or RateLimited or SessionTimedOut;

    /// <summary>Discord complains about what we sent, which is our mistake.</summary>
    public static bool IsOurMistake(int? code) => code is UnknownOpcode or DecodeError or AlreadyAuthenticated or RateLimited;

    /// <summary>The error that ends the program, for codes after which connecting again is useless.</summary>
    public static DiscordRefusedException? Fatal(int? code, GatewayIntents intents) => code switch
    {
        AuthenticationFailed => DiscordRefusedException.Token(AuthenticationFailed),
        InvalidShard => new(InvalidShard, "Discord refused the shard (4010).", "This program connects without shards; check what stands between it and Discord."),
        ShardingRequired => new(ShardingRequired, "The bot is in too many servers for one connection (4011).", "Sharding is required from 2,500 servers on, which this client does not do: take the bot out of some."),
        InvalidVersion => new(InvalidVersion, "Discord no longer speaks version 10 of its gateway (4012).", "Update the program."),
        InvalidIntents => new(InvalidIntents, $"Discord does not know some of the intents {(int)intents} (4013).", "Correct Discord__Intents: names from the list in the documentation, with commas between them."),
        DisallowedIntents => Disallowed(intents),
        _ => null,
    };

    private static DiscordRefusedException Disallowed(GatewayIntents intents)
    {
        var asked = new (GatewayIntents Intent, string Name)[]
        {
            (GatewayIntents.GuildPresences, "Presence Intent"),
            (GatewayIntents.GuildMembers, "Server Members Intent"),
            (GatewayIntents.MessageContent, "Message Content Intent"),
        };
        var names = string.Join(" and ", asked.Where(one => intents.HasFlag(one.Intent)).Select(one => one.Name));
        return new(
            DisallowedIntents,
            $"Discord does not allow the bot the intents it asks for (4014): {(names.Length > 0 ? names : ((int)intents).ToString(System.Globalization.CultureInfo.InvariantCulture))}.",
            "Switch them on at https://discord.com/developers/applications (your application, Bot, Privileged Gateway Intents), or take them out of Discord__Intents.");
    }
}
