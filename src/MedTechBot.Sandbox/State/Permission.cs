namespace MedTechBot.Sandbox.State;

/// <summary>What a member may do, by Discord's bits.</summary>
[Flags]
internal enum Permission : ulong
{
    None = 0,
    KickMembers = 1UL << 1,
    BanMembers = 1UL << 2,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageGuild = 1UL << 5,
    AddReactions = 1UL << 6,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    SendTtsMessages = 1UL << 12,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    UseExternalEmojis = 1UL << 18,
    ChangeNickname = 1UL << 26,
    ManageNicknames = 1UL << 27,
    ManageRoles = 1UL << 28,
    ManageWebhooks = 1UL << 29,
    UseApplicationCommands = 1UL << 31,
    ManageThreads = 1UL << 34,
    CreatePublicThreads = 1UL << 35,
    CreatePrivateThreads = 1UL << 36,
    SendMessagesInThreads = 1UL << 38,
    ModerateMembers = 1UL << 40,
    SendPolls = 1UL << 49,
    UseExternalApps = 1UL << 50,
    PinMessages = 1UL << 51,
    BypassSlowmode = 1UL << 52,

    /// <summary>Every bit that Discord documents, the unnamed ones included.</summary>
    All = 0x1F_FFFF_FFFF_FFFF & ~(1UL << 47),

    /// <summary>What @everyone has in a new guild.</summary>
    Usual = ChangeNickname | ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | MentionEveryone | AddReactions
        | UseExternalEmojis | UseApplicationCommands | CreatePublicThreads | CreatePrivateThreads | SendMessagesInThreads | SendPolls
        | UseExternalApps | (1UL << 0) | (1UL << 9) | (1UL << 20) | (1UL << 21) | (1UL << 25) | (1UL << 32) | (1UL << 37) | (1UL << 39)
        | (1UL << 42) | (1UL << 45) | (1UL << 46),

    /// <summary>What a person may do in a direct message.</summary>
    Direct = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | AddReactions | UseExternalEmojis
        | UseApplicationCommands | SendPolls | PinMessages,
}
