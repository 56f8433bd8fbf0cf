using System.Globalization;
using MedTechBot.Answers.Deciding;
using MedTechBot.Answers.Understanding;
using MedTechBot.Knowledge;
using MedTechBot.Knowledge.Careers;

namespace MedTechBot.Answers.Wording;

/// <summary>Writes professions in an order, a line each, and names those that have no place in it.</summary>
internal sealed class RankingWriter(KnowledgeBase knowledge)
{
    private const int Longest = 1_400;
    private const int MostRows = 10;
    private const int LongestNames = 420;

    public Answer Write(Decision.Rank rank)
    {
        var (ranking, list) = (rank.Ranking, new RankedList(rank.Ranking, rank.Entries));
        var section = SectionOf(ranking);
        var shown = list.Rows.Take(ranking.By is null ? list.Rows.Count : MostRows).ToArray();
        if (shown.Length == 0)
        {
            return Nobody(rank, list);
        }

        var lines = new List<AnswerLine>();
        lines.AddRange(ranking.By is null ? Grouped(shown, ranking) : shown.Select((entry, index) => new AnswerLine(string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {entry.Title}"), Values(entry, ranking))));
        if (Named(list.Rows.Skip(shown.Length).ToArray()) is { } rest)
        {
            lines.Add(new AnswerLine("Then", rest));
        }

        if (Caution(ranking) is { } caution)
        {
            lines.Add(new AnswerLine(null, caution));
        }

        if (Named(list.Wider) is { } wider)
        {
            lines.Add(new AnswerLine("Only a wider group's figure", wider));
        }

        if (Named(list.Unknown) is { } unknown)
        {
            lines.Add(new AnswerLine(ranking.By == Measure.Training || ranking.Criteria.Any(criterion => criterion is Criterion.Length) ? "Length not in our knowledge base" : "Not in our knowledge base", unknown));
        }

        var citations = shown.SelectMany(entry => Citations(entry, ranking)).ToList();
        var used = shown.Select(entry => new UsedEntry(entry.Id, section, entry.Title)).ToList();
        var title = Title(ranking);
        if (rank.Readers is { } readers)
        {
            var left = Longest - title.Length - lines.Sum(line => (line.Label?.Length ?? 0) + line.Text.Length + 3);
            var excerpt = Excerpt.Of([.. readers.Sections.SelectMany(part => part.Statements)], Math.Min(TellWriter.LongestFact, left));
            if (!excerpt.IsCut && excerpt.Text.Length > 0)
            {
                lines.Add(new AnswerLine(readers.Title, excerpt.Text));
                citations.AddRange(excerpt.Citations);
                used.Add(new UsedEntry(readers.Id, null, readers.Title));
            }
        }

        return new Answer.Answered
        {
            Title = title,
            Lines = lines,
            Entries = used,
            Citations = CitationList.From(knowledge, citations),
            Suggestions = [.. shown.Take(SuggestionList.Most).Select(SuggestionList.Entry)],
            Figures = ranking.By == Measure.Pay ? PayFigures.Of([.. shown, .. list.Wider, .. list.Unknown]) : null,
            Confidence = rank.Confidence,
        };
    }

    private static Answer.Unknown Nobody(Decision.Rank rank, RankedList list)
    {
        string?[] others =
        [
            Named(list.Wider) is { } wider ? $"only a wider group's figure for {wider}" : null,
            Named(list.Unknown) is { } unknown ? $"no such fact for {unknown}" : null,
        ];
        return new Answer.Unknown
        {
            Title = Title(rank.Ranking),
            Lines = [new AnswerLine(null, "No career here is known to fit." + (Array.Exists(others, other => other is not null) ? $" I have {Grammar.List([.. others.OfType<string>()])}." : ""))],
            Confidence = rank.Confidence,
        };
    }

    private static string SectionOf(Ranking ranking) => ranking switch
    {
        { By: Measure.Pay } => SectionName.Pay,
        { By: Measure.Training } => SectionName.Education,
        { By: not null } => SectionName.Outlook,
        { Criteria: [Criterion.Time, ..] } => SectionName.Hours,
        { Criteria: [Criterion.Licensed, ..] } => SectionName.License,
        { Criteria: [Criterion.DrawsBlood, ..] } => SectionName.Blood,
        { Criteria: [Criterion.Wage, ..] } => SectionName.Pay,
        _ => SectionName.Education,
    };

    private static string Title(Ranking ranking)
    {
        var by = ranking.By switch
        {
            Measure.Pay => $"US median pay, {(ranking.LeastFirst ? "lowest" : "highest")} first",
            Measure.Training => $"Training, {(ranking.LeastFirst ? "shortest" : "longest")} first",
            Measure.Growth => $"Projected growth in US jobs, {(ranking.LeastFirst ? "lowest" : "highest")} first",
            Measure.Openings => $"US job openings a year, {(ranking.LeastFirst ? "fewest" : "most")} first",
            Measure.Jobs => $"US jobs, {(ranking.LeastFirst ? "fewest" : "most")} first",
            _ => null,
        };
        return Grammar.Capitalized(string.Join("; ", ranking.Criteria.Select(Wanted).Prepend(by).OfType<string>()));
    }

    private static string Wanted(Criterion criterion) => criterion switch
    {
        Criterion.Time time => time.IsWanted ? $"hours that include {Time(time.Name)}" : $"hours, no {Time(time.Name)} named",
        Criterion.Licensed licensed => licensed.IsWanted ? "license needed" : "license not needed in every state",
        Criterion.DrawsBlood blood => blood.IsWanted ? "draw blood" : "blood drawing not a listed task",
        Criterion.Level { Least: EducationLevel.None, Most: EducationLevel.Associate } => "no bachelor's degree needed",
        Criterion.Level { Most: EducationLevel.Certificate } => "no degree needed",
        Criterion.Level level => $"{FactWords.Level(level.Least)}{(level.Most > level.Least ? " or more" : "")}",
        Criterion.Length length => $"training of {(length.IsUnder ? "" : "at most ")}{FactWords.Length(new Months(length.IsUnder ? null : length.Months, length.Months, length.IsUnder))}",
        Criterion.Growth growth => string.Create(CultureInfo.InvariantCulture, $"at {(growth.IsAtLeast ? "least" : "most")} {growth.Percent:0.#} percent"),
        Criterion.Wage wage => $"US median pay of at {(wage.IsAtLeast ? "least" : "most")} {FactWords.Dollars(wage.Dollars)}",
        _ => "",
    };

    private static string Time(string name) => name == "on-call" ? "on-call time" : name;

    private static string Values(KnowledgeEntry entry, Ranking ranking)
    {
        string[] values = [.. ranking.Criteria.Select(criterion => Value(entry.Facts, criterion)).Prepend(Value(entry.Facts, ranking.By)).OfType<string>().Distinct()];
        return string.Join("; ", values);
    }

    private static string? Value(CareerFacts facts, Measure? by) => by switch
    {
        Measure.Pay => facts.Pay is { } pay ? string.Create(CultureInfo.InvariantCulture, $"{FactWords.Wage(pay)} ({pay.Year})") : null,
        Measure.Training => facts.Education is { } education ? FactWords.Training(education) : null,
        Measure.Growth => facts.Outlook is { } outlook ? FactWords.Growth(outlook) : null,
        Measure.Openings => facts.Outlook is { Openings: { } openings } projected ? FactWords.Scoped($"{FactWords.Count(openings)} openings a year {FactWords.Period(projected.Period)}", projected.Scope) : null,
        Measure.Jobs => facts.Jobs is { } jobs ? string.Create(CultureInfo.InvariantCulture, $"{FactWords.Scoped($"{FactWords.Count(jobs.Count)} jobs", jobs.Scope)} ({jobs.Year})") : null,
        _ => null,
    };

    private static string? Value(CareerFacts facts, Criterion criterion) => criterion switch
    {
        Criterion.Time => facts.Schedule is { } schedule ? FactWords.Hours(schedule) : null,
        Criterion.Licensed => facts.License is { } license ? $"license: {FactWords.License(license.Required)}" : null,
        Criterion.DrawsBlood => facts.Blood is { } blood ? $"draws blood: {FactWords.Blood(blood.Draws)}" : null,
        Criterion.Level or Criterion.Length => facts.Education is { } education ? FactWords.Training(education) : null,
        Criterion.Growth => Value(facts, Measure.Growth),
        Criterion.Wage => Value(facts, Measure.Pay),
        _ => null,
    };

    // One thing asked: those alike stand together, headed by what they share. Several: a line each.
    private static IEnumerable<AnswerLine> Grouped(KnowledgeEntry[] entries, Ranking ranking) => ranking.Criteria is [var only] and not [Criterion.Wage]
        ? entries.GroupBy(entry => Shared(entry.Facts, only))
            .OrderBy(group => group.Min(entry => Order(entry.Facts, only)))
            .Select(group => new AnswerLine(Grammar.Capitalized(group.Key), string.Join(", ", group.Select(entry => Grammar.InSentence(entry.Title)))))
        : entries.OrderByDescending(entry => entry.Facts.Pay?.Median).Select(entry => new AnswerLine(entry.Title, Values(entry, ranking)));

    private static string Shared(CareerFacts facts, Criterion only) => only switch
    {
        Criterion.Licensed when facts.License is { } license => FactWords.License(license.Required),
        Criterion.DrawsBlood when facts.Blood is { } blood => FactWords.Blood(blood.Draws),
        Criterion.Time when facts.Schedule is { } schedule => FactWords.Hours(schedule),
        Criterion.Level when facts.Education is { } education => FactWords.Level(education.Level),
        Criterion.Length when facts.Education is { } education => FactWords.Training(education),
        _ => "",
    };

    private static int Order(CareerFacts facts, Criterion only) => only switch
    {
        Criterion.Licensed => (int?)facts.License?.Required ?? 0,
        Criterion.DrawsBlood => (int?)facts.Blood?.Draws ?? 0,
        Criterion.Time => facts.Schedule?.Times.Count ?? 0,
        _ => (int?)facts.Education?.Level ?? 0,
    };

    private static string? Caution(Ranking ranking) =>
        ranking.Criteria.Any(criterion => criterion is Criterion.Time { IsWanted: false }) ? "That a source names none does not mean there are none."
        : ranking.Criteria.Any(criterion => criterion is Criterion.DrawsBlood { IsWanted: false }) ? "Tasks differ between employers."
        : null;

    private static IEnumerable<string> Citations(KnowledgeEntry entry, Ranking ranking)
    {
        var facts = entry.Facts;
        var sources = ranking.Criteria.Select(criterion => criterion switch
        {
            Criterion.Time => facts.Schedule?.Source,
            Criterion.Licensed => facts.License?.Source,
            Criterion.DrawsBlood => facts.Blood?.Source,
            Criterion.Growth => facts.Outlook?.Source,
            Criterion.Wage => facts.Pay?.Source,
            _ => facts.Education?.Source,
        });
        return sources.Prepend(ranking.By switch
        {
            Measure.Pay => facts.Pay?.Source,
            Measure.Training => facts.Education?.Source,
            Measure.Growth or Measure.Openings => facts.Outlook?.Source,
            Measure.Jobs => facts.Jobs?.Source,
            _ => null,
        }).OfType<string>();
    }

    // All of them, as far as they fit.
    private static string? Named(IReadOnlyList<KnowledgeEntry> entries)
    {
        var (names, length) = (new List<string>(), 0);
        foreach (var name in entries.Select(entry => Grammar.InSentence(entry.Title)).TakeWhile(name => (length += name.Length + 2) <= LongestNames))
        {
            names.Add(name);
        }

        return entries.Count == 0 ? null : string.Join(", ", names) + (names.Count < entries.Count ? string.Create(CultureInfo.InvariantCulture, $" and {entries.Count - names.Count} more") : "");
    }
}
