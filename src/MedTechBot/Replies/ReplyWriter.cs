using System.Text;
using MedTechBot.Answers;
using MedTechBot.Answers.Wording;
using MedTechBot.Discord;
using MedTechBot.Discord.Models;

namespace MedTechBot.Replies;

/// <summary>How each outcome looks in chat.</summary>
internal static class ReplyWriter
{
    /// <param name="answer">What to say.</param>
    /// <param name="audience">Who reads it.</param>
    /// <param name="asker">Who may remove it.</param>
    /// <param name="answerer">Knows what more there is.</param>
    public static Reply Write(Answer answer, Audience audience, Snowflake asker, QuestionAnswerer answerer)
    {
        var message = new MessageBody
        {
            Content = Text(answer),
            Components = Buttons.Under(answer, audience, asker, answerer),
            IsPrivate = audience is Audience.Private or Audience.PrivateDirect,
        };
        return new Reply(message, answer is Answer.Emergency or Answer.Advice);
    }

    public static MessageBody Notice(string text) => new() { Content = text, IsPrivate = true };

    public static string Text(Answer answer)
    {
        var sources = PlainText.Sources(answer);
        var last = sources.Length > 0 ? $"\n-# {Markdown.Escape(sources)}" : "";
        return TextCutter.Shorten(Body(answer), Limits.Content - last.Length) + last;
    }

    private static string Body(Answer answer)
    {
        // Somebody may be reading this in distress: the number first, and nothing that distracts from it.
        if (answer is Answer.Emergency)
        {
            return string.Join('\n', answer.Lines.Select((line, index) => index == 0 ? FirstSentenceBold(line.Text) : Markdown.Escape(line.Text)));
        }

        var text = new StringBuilder();
        if (answer.Title is { } title)
        {
            text.Append(answer is Answer.Choices ? Markdown.Escape(title) : $"**{Markdown.Escape(title)}**").Append('\n');
        }

        foreach (var line in answer.Lines)
        {
            var label = line.Label is { } name ? Markdown.Escape(name) : null;
            text.Append((answer, label) switch
            {
                (_, null) => "",
                (Answer.Choices, _) => $"• {label}: ",
                _ => $"**{label}:** ",
            });
            text.Append(Markdown.Escape(line.Text)).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string FirstSentenceBold(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? Markdown.Escape(text) : $"**{Markdown.Escape(text[..(end + 1)])}**{Markdown.Escape(text[(end + 1)..])}";
    }
}
