using System.Text.Json.Serialization;

namespace MedTechBot.Discord.Models;

/// <summary>The permissions that a bot which answers questions needs, asks for or looks at.</summary>
[Flags]
[JsonConverter(typeof(PermissionsConverter))]
public enum Permissions : ulong
{
    None = 0,
    Administrator = 1 << 3,
    ManageGuild = 1 << 5,
    AddReactions = 1 << 6,
    ViewChannel = 1 << 10,
    SendMessages = 1 << 11,
    ManageMessages = 1 << 13,
    EmbedLinks = 1 << 14,
    AttachFiles = 1 << 15,
    ReadMessageHistory = 1 << 16,
    MentionEveryone = 1 << 17,
    ManageRoles = 1 << 28,
    UseApplicationCommands = 1UL << 31,
    SendMessagesInThreads = 1UL << 38,
}
