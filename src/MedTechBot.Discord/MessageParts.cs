using MedTechBot.Discord.Models;

namespace MedTechBot.Discord;

/// <summary>One answer as the messages it takes: the text in pieces, and everything else with the last of them.</summary>
internal static class MessageParts
{
    public static IReadOnlyList<MessageBody> Of(MessageBody body)
    {
        if (body.Content is not { Length: > Limits.Content } content)
        {
            return [body];
        }

        var pieces = TextCutter.Split(content, Limits.Content);
        return [.. pieces.Select((piece, number) => Part(body, piece, number, number == pieces.Count - 1))];
    }

    private static MessageBody Part(MessageBody body, string text, int number, bool isLast) => body with
    {
        Content = text,
        Embeds = isLast ? body.Embeds : null,
        Components = isLast ? body.Components : null,
        Files = isLast ? body.Files : [],
        ReplyTo = number == 0 ? body.ReplyTo : null,
        // Each part is a message of its own, also for the recognition of repeated ones.
        Nonce = body.Nonce is null || number == 0 ? body.Nonce : $"{body.Nonce[..Math.Min(body.Nonce.Length, Limits.Nonce - 3)]}.{number}",
    };
}
