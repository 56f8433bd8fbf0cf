namespace MedTechBot.Answers;

/// <summary>What the bot has to say to a question: a closed set of outcomes, as data. How it looks is the reply's affair.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>The outcome's word in JSON.</summary>
    public abstract string Outcome { get; }

    /// <summary>What was understood, as a heading; null where there is nothing to head (emergency, small talk).</summary>
    public string? Title { get; init; }

    public IReadOnlyList<AnswerLine> Lines { get; init; } = [];

    /// <summary>Best first: those the text is made from; the choices; for unknown the nearest, where shown.</summary>
    public IReadOnlyList<UsedEntry> Entries { get; init; } = [];

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>At most four, none that leads to an empty section.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>How likely the outcome is to be what the asker wants, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What a chart beside the text would show; null where there is nothing to draw.</summary>
    public PayFigures? Figures { get; init; }

    /// <summary>Why, where it was asked for.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>One entry is clearly right, or several parts of a question each have one.</summary>
    public sealed record Answered : Answer
    {
        public override string Outcome => "answered";
    }

    /// <summary>A near tie or an ambiguous term: two to four entries to pick from, a line each.</summary>
    public sealed record Choices : Answer
    {
        public override string Outcome => "choices";
    }

    /// <summary>Nothing is good enough, or the entry exists but not the fact asked for.</summary>
    public sealed record Unknown : Answer
    {
        public override string Outcome => "unknown";
    }

    /// <summary>Personal medical or veterinary advice: declined kindly.</summary>
    public sealed record Advice : Answer
    {
        public override string Outcome => "advice";
    }

    /// <summary>Somebody seems to be in danger: how to reach help, and nothing else.</summary>
    public sealed record Emergency : Answer
    {
        public override string Outcome => "emergency";
    }

    /// <summary>Hello, thanks, what can you do: one line.</summary>
    public sealed record SmallTalk : Answer
    {
        public override string Outcome => "smalltalk";
    }
}
