using MedTechBot.Answers;
using MedTechBot.Charts;
using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;
using MedTechBot.Listening;
using MedTechBot.Replies;

namespace MedTechBot.Commands;

/// <summary>[Chart]: the pay of a comparison as a picture, with the same in words.</summary>
internal sealed class ChartButton(AnswerDesk desk, Conversing conversing) : ICommand
{
    // Discord's limit for the words that stand for a picture.
    private const int LongestDescription = 1024;

    public void AddTo(InteractionRoutes routes) => routes.Component(ButtonId.Prefix(ButtonId.Chart), Deferral.Private, ChartAsync);

    private Task ChartAsync(Interaction interaction, InteractionResponder responder, CancellationToken cancellationToken)
    {
        if (desk.CompareEntries(ButtonId.Read(interaction.Data?.CustomId).Entries) is not { Figures: { } figures } answer)
        {
            return responder.ReplyAsync(ReplyWriter.Notice(Notices.Gone), cancellationToken);
        }

        // Whose comparison it is may show the picture to all who read it.
        var isPublic = !Conversing.IsPrivate(interaction) && conversing.AskerOf(interaction) == Conversing.UserOf(interaction);
        return conversing.Allows(interaction, answer, isPublic ? Audience.Channel : Audience.Private)
            ? responder.ReplyAsync(Drawn(figures, answer, isPrivate: !isPublic, Conversing.UserOf(interaction)), cancellationToken)
            : responder.ReplyAsync(ReplyWriter.Notice(Notices.Patience), cancellationToken);
    }

    private static MessageBody Drawn(PayFigures figures, Answer answer, bool isPrivate, Snowflake asker)
    {
        var words = PayChart.AltText(figures);
        return new MessageBody
        {
            Content = ReplyWriter.Text(new Answer.Answered { Lines = [new AnswerLine(null, words)], Citations = [.. answer.Citations.Where(citation => figures.Shown.Any(figure => figure.Source == citation.Source))] }),
            Files =
            [
                new FileUpload("pay.png", PayChart.Draw(figures, answer.Citations))
                {
                    ContentType = "image/png",
                    Description = words.Length <= LongestDescription ? words : words[..LongestDescription],
                },
            ],
            Components = isPrivate ? null : [new ActionRow([Buttons.Remove(asker)])],
            IsPrivate = isPrivate,
        };
    }
}
