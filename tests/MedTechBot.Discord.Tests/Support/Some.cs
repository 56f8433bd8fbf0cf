using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;

namespace MedTechBot.Discord.Tests.Support;

/// <summary>Things a test needs and does not care about.</summary>
internal static class Some
{
    public const string MessageJson = """{"id":"1","channel_id":"2","content":"hi","author":{"id":"100","bot":true}}""";

    public static readonly Snowflake Channel = new(1111);
    public static readonly Snowflake Other = new(2222);
    public static readonly Snowflake Message = new(3333);

    private static int _last = 9000;

    public static MessageBody Text(string content = "hello") => new() { Content = content };

    public static Interaction Interaction(InteractionType type = InteractionType.Command, string name = "ask", string? customId = null) => new()
    {
        Id = new((ulong)Interlocked.Increment(ref _last)),
        ApplicationId = new(200),
        Type = type,
        Token = "interaction-t0ken",
        Data = new() { Name = customId is null ? name : null, Type = CommandType.ChatInput, CustomId = customId },
        DirectUser = new() { Id = new(7) },
    };
}
