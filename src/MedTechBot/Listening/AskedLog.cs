using MedTechBot.Answers;
using MedTechBot.Discord.Models;

namespace MedTechBot.Listening;

/// <summary>The last questions as they were asked, for the playground to explain. Anywhere else it keeps nothing.</summary>
internal sealed class AskedLog(bool keeps, TimeProvider clock)
{
    private const int Most = 1000;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private readonly ExpiringTable<Snowflake, Question> _asked = new(Most, Kept, clock);

    public void Note(Snowflake id, Question question)
    {
        if (keeps)
        {
            _asked.Set(id, question);
        }
    }

    /// <param name="id">Of the message, or of the interaction, that asked.</param>
    public Question? Find(string id) => Snowflake.TryParse(id, out var known) && _asked.TryGet(known, out var question) ? question : null;
}
