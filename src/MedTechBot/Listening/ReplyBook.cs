using System.Security.Cryptography;
using System.Text;
using MedTechBot.Discord.Models;

namespace MedTechBot.Listening;

/// <summary>Which reply answers which question, for as long as somebody may still change or delete it. Of the text it keeps a hash.</summary>
internal sealed class ReplyBook(TimeProvider clock)
{
    public const int Most = 10_000;
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private readonly ExpiringTable<Snowflake, BookedReply> _byQuestion = new(Most, Kept, clock);
    private readonly ExpiringTable<Snowflake, Snowflake> _byReply = new(Most, Kept, clock);

    public static UInt128 HashOf(string content) => BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    public void Add(Snowflake question, BookedReply reply)
    {
        _byQuestion.Set(question, reply);
        _byReply.Set(reply.Id, question);
    }

    public BookedReply? Find(Snowflake question) => _byQuestion.TryGet(question, out var reply) ? reply : null;

    /// <summary>Forgets a question, or the reply to one, whichever has this id.</summary>
    public void Forget(Snowflake id)
    {
        if (_byReply.TryGet(id, out var question))
        {
            _byReply.Remove(id);
            _byQuestion.Remove(question);
        }
        else if (_byQuestion.TryGet(id, out var reply))
        {
            _byReply.Remove(reply.Id);
            _byQuestion.Remove(id);
        }
    }
}

/// <summary>A reply that was sent.</summary>
/// <param name="Id">The reply's id.</param>
/// <param name="Channel">Where it stands.</param>
/// <param name="Asker">Who asked.</param>
/// <param name="Hash">Of the question as it was answered.</param>
/// <param name="Stays">Help and advice stay when the question is edited.</param>
internal sealed record BookedReply(Snowflake Id, Snowflake Channel, Snowflake Asker, UInt128 Hash, bool Stays);
