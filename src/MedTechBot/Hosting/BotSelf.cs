using MedTechBot.Discord.Models;

namespace MedTechBot.Hosting;

/// <summary>Who the bot is on Discord, once it has logged in.</summary>
internal sealed class BotSelf
{
    private long _id;

    /// <summary>Zero before the first login.</summary>
    public Snowflake Id => new((ulong)Interlocked.Read(ref _id));

    public void Become(Snowflake id) => Interlocked.Exchange(ref _id, (long)id.Value);
}
