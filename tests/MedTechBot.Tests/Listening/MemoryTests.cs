using MedTechBot.Discord.Models;
using MedTechBot.Listening;
using Microsoft.Extensions.Time.Testing;

namespace MedTechBot.Tests.Listening;

public sealed class MemoryTests
{
    private static readonly Snowflake Channel = new(1);
    private static readonly Snowflake User = new(2);

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void The_last_four_questions_are_remembered_oldest_first()
    {
        var conversations = new Conversations(_clock);
        for (var number = 1UL; number <= 6; number++)
        {
            conversations.Remember(new(number), Channel, User, $"question {number}", isPrivate: false);
        }

        Assert.Equal(["question 3", "question 4", "question 5", "question 6"], conversations.Before(new(7), Channel, User, isPrivate: false));
        Assert.Equal(["question 3", "question 4"], conversations.Before(new(5), Channel, User, isPrivate: false));
    }

    [Fact]
    public void A_question_is_forgotten_after_fifteen_minutes()
    {
        var conversations = new Conversations(_clock);
        conversations.Remember(new(1), Channel, User, "first", isPrivate: false);
        _clock.Advance(TimeSpan.FromMinutes(10));
        conversations.Remember(new(2), Channel, User, "second", isPrivate: false);

        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["second"], conversations.Before(new(3), Channel, User, isPrivate: false));
    }

    [Fact]
    public void An_edited_question_takes_its_own_place_and_a_deleted_one_is_gone()
    {
        var conversations = new Conversations(_clock);
        conversations.Remember(new(1), Channel, User, "first", isPrivate: false);
        conversations.Remember(new(2), Channel, User, "second", isPrivate: false);

        conversations.Remember(new(1), Channel, User, "first, edited", isPrivate: false);
        conversations.Forget(new(2), Channel, User);

        Assert.Equal(["first, edited"], conversations.Before(new(3), Channel, User, isPrivate: false));
    }

    [Fact]
    public void Conversations_are_apart_by_channel_by_person_and_by_privacy()
    {
        var conversations = new Conversations(_clock);
        conversations.Remember(new(1), Channel, User, "open", isPrivate: false);
        conversations.Remember(new(2), Channel, User, "secret", isPrivate: true);

        Assert.Equal(["open"], conversations.Before(new(3), Channel, User, isPrivate: false));
        Assert.Equal(["open", "secret"], conversations.Before(new(3), Channel, User, isPrivate: true));
        Assert.Empty(conversations.Before(new(3), new(9), User, isPrivate: true));
        Assert.Empty(conversations.Before(new(3), Channel, new(9), isPrivate: true));
    }

    [Fact]
    public void A_table_holds_so_many_and_so_long_and_lets_the_oldest_go_first()
    {
        var table = new ExpiringTable<int, string>(capacity: 3, TimeSpan.FromHours(1), _clock);
        foreach (var key in Enumerable.Range(1, 4))
        {
            table.Set(key, $"{key}");
        }

        Assert.Equal(3, table.Count);
        Assert.False(table.TryGet(1, out _));
        Assert.False(table.TryAdd(4, "again"));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, table.Count);
    }

    [Fact]
    public void A_reply_is_found_by_its_question_until_either_is_gone()
    {
        var book = new ReplyBook(_clock);
        book.Add(new(1), new BookedReply(new(11), Channel, User, ReplyBook.HashOf("a"), Stays: false));
        book.Add(new(2), new BookedReply(new(12), Channel, User, ReplyBook.HashOf("b"), Stays: false));

        book.Forget(new Snowflake(11));
        book.Forget(new Snowflake(2));

        Assert.Null(book.Find(new(1)));
        Assert.Null(book.Find(new(2)));
    }
}
