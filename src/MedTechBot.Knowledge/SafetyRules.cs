namespace MedTechBot.Knowledge;

/// <summary><c>safety.yaml</c>: how to tell that somebody is in danger or asks for medical advice, and what to say then.</summary>
public sealed record SafetyRules
{
    /// <summary>Named lists of words and phrases that patterns refer to.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; }

    public required IReadOnlyList<SafetyPattern> Patterns { get; init; }

    /// <summary>What to say, by <see cref="SafetyConcern"/>; <c>{line}</c> stands for the country's number.</summary>
    public required IReadOnlyList<SafetyReply> Replies { get; init; }

    /// <summary>Help lines by ISO 3166 country code, upper case.</summary>
    public required IReadOnlyDictionary<string, HelpLines> Countries { get; init; }

    /// <summary>Wordings for the tests; never matched against.</summary>
    public IReadOnlyList<SafetyExample> MustFire { get; init; } = [];

    /// <summary>Wordings for the tests; never matched against.</summary>
    public IReadOnlyList<string> MustNotFire { get; init; } = [];
}

/// <summary>What the safety gate found.</summary>
public enum SafetyConcern
{
    /// <summary>Nothing: the question goes on.</summary>
    None,

    /// <summary>Somebody asks for personal medical advice.</summary>
    MedicalAdvice,

    /// <summary>Somebody asks for advice on an animal's health.</summary>
    VeterinaryAdvice,

    /// <summary>Somebody seems to be in danger now.</summary>
    Danger,

    /// <summary>Somebody wants to harm themselves.</summary>
    SelfHarm,
}

/// <summary>One general pattern of a concern.</summary>
/// <param name="Concern">What it tells of.</param>
/// <param name="Match">The pattern in the gate's notation.</param>
/// <param name="Unless">Patterns that, in the same clause, take the concern back.</param>
/// <param name="Line">The line in the file, counted from 1.</param>
public sealed record SafetyPattern(SafetyConcern Concern, string Match, IReadOnlyList<string> Unless, int Line);

/// <summary>What to say to a concern.</summary>
/// <param name="Concern">What it answers.</param>
/// <param name="WithLine">The words where the country's line is known, with <c>{line}</c> in them.</param>
/// <param name="WithoutLine">The words where it is not.</param>
public sealed record SafetyReply(SafetyConcern Concern, string WithLine, string WithoutLine);

/// <summary>A country's numbers, as a person dials them.</summary>
/// <param name="Emergency">The emergency number.</param>
/// <param name="Crisis">The crisis line and how to reach it; null where none is known.</param>
public sealed record HelpLines(string Emergency, string? Crisis);

/// <summary>A wording that must raise a concern.</summary>
/// <param name="Text">The wording.</param>
/// <param name="Concern">What it must raise.</param>
public sealed record SafetyExample(string Text, SafetyConcern Concern);
