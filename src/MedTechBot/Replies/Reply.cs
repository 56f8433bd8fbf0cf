using MedTechBot.Discord.Models;

namespace MedTechBot.Replies;

/// <summary>An answer as a message.</summary>
/// <param name="Message">The message.</param>
/// <param name="Stays">Help and advice stay when the question is edited.</param>
internal sealed record Reply(MessageBody Message, bool Stays);

/// <summary>Who reads an answer.</summary>
internal enum Audience
{
    /// <summary>Everybody in a channel.</summary>
    Channel,

    /// <summary>The asker, in a direct message.</summary>
    Direct,

    /// <summary>The asker alone, in a channel where it can be shared.</summary>
    Private,

    /// <summary>The asker alone, in a direct message: there is nobody to share it with.</summary>
    PrivateDirect,
}
