using CsCheck;
using MedTechBot.Knowledge;
using MedTechBot.Tests.Support;

namespace MedTechBot.Search.Tests;

public sealed class SearchIndexTests : IDisposable
{
    private static readonly CareerAnalyzer Analyzer = new([new SynonymRule(["technician", "tech"], null, 1), new SynonymRule(["heart"], "cardiac", 2)]);

    private readonly SearchIndex _index = new(
        [
            Some.Entry("Emergency medical technician", "Rides in an ambulance and gives care. [^article]\n\n## settings\nFire departments. [^article]\n\n## hours\nShifts of 24 hours are usual. [^article]", "EMT", "ambulance attendant"),
            Some.Entry("Phlebotomist", "Draws blood for tests.", "vampire"),
            Some.Entry("Medical lab technician", "Tests blood that a phlebotomist has drawn."),
            Some.Entry("Cardiac sonographer", "Makes pictures of the heart."),
        ],
        Analyzer,
        progress: null,
        CancellationToken.None);

    [Theory]
    [InlineData("emergency medical technician", "emergency-medical-technician")]
    [InlineData("EMTs", "emergency-medical-technician")]
    [InlineData("vampire", "phlebotomist")]
    [InlineData("who makes pictures", "cardiac-sonographer")]
    [InlineData("lab tech", "medical-lab-technician")]
    public void The_entry_that_has_the_words_is_found(string question, string entry) => Assert.Equal(entry, Search(question)[0].EntryId);

    [Fact]
    public void A_title_stands_above_a_text_with_the_same_word() => Assert.Equal(["phlebotomist", "medical-lab-technician"], Search("phlebotomist").Select(hit => hit.EntryId));

    [Fact]
    public void An_alias_stands_above_a_text_with_the_same_word()
    {
        using var index = new SearchIndex([Some.Entry("Driver", "Helps the attendant of an ambulance."), Some.Entry("Rider", "Rides along.", "attendant")]);

        Assert.Equal(["rider", "driver"], index.Search(Query("attendant"), 5).Select(hit => hit.EntryId));
    }

    [Fact]
    public void An_alternate_wording_stands_above_a_text_with_the_same_words()
    {
        var problems = new List<KnowledgeProblem>();
        var asked = EntryFile.Parse("professions/asked.md", "---\ntitle: Asked\nquestions: [who carries stretchers]\n---\nDoes things. [^article]\n", problems);
        using var index = new SearchIndex([Some.Entry("Told", "One who carries stretchers."), asked ?? throw new InvalidOperationException()]);

        Assert.Equal(["asked", "told"], index.Search(Query("who carries stretchers?"), 5).Select(hit => hit.EntryId));
    }

    [Theory]
    [InlineData("EMT hours in shifts", "hours")]
    [InlineData("fire department EMT", "settings")]
    [InlineData("ambulance attendant", "summary")]
    public void An_entry_comes_once_with_its_best_passage(string question, string section)
    {
        var hits = Search(question).Where(hit => hit.EntryId == "emergency-medical-technician");

        Assert.Equal(section, Assert.Single(hits).Section);
    }

    [Fact]
    public void No_more_entries_come_than_are_wanted_and_the_best_first()
    {
        var hits = _index.Search(Query("blood technician heart ambulance"), 2);

        Assert.Equal(2, hits.Count);
        Assert.True(hits[0].Score >= hits[1].Score);
    }

    [Theory]
    [InlineData("zebra")]
    [InlineData("is it the")]
    [InlineData("")]
    [InlineData("title:phlebotomist OR *:*~ \\ [a TO z]", "phlebotomist")]
    public void Only_words_find_and_no_syntax(string question, params string[] entries) => Assert.Equal(entries, Search(question).Take(entries.Length == 0 ? 5 : 1).Select(hit => hit.EntryId));

    [Fact]
    public void A_one_way_synonym_finds_its_target_and_is_not_found_by_it()
    {
        using var index = new SearchIndex([Some.Entry("Heart helper", "Helps."), Some.Entry("Cardiac helper", "Helps.")], Analyzer, null, CancellationToken.None);

        Assert.Equal(["cardiac-helper", "heart-helper"], index.Search(Query("heart"), 5).Select(hit => hit.EntryId).Order());
        Assert.Equal(["cardiac-helper"], index.Search(Query("cardiac"), 5).Select(hit => hit.EntryId));
    }

    [Fact]
    public void Entries_that_fit_alike_come_in_the_order_of_the_knowledge_each_time()
    {
        var entries = Enumerable.Range(0, 600).Select(number => Some.Entry($"Twin number{number}", "Does the same as all others.")).ToArray();
        string[] first = [.. entries.Take(10).Select(entry => entry.Id)];

        for (var run = 0; run < 3; run++)
        {
            using var index = new SearchIndex(entries, Analyzer, null, CancellationToken.None);

            Assert.Equal(first, index.Search(Query("twin"), 10).Select(hit => hit.EntryId));
        }
    }

    [Fact]
    public void An_explained_hit_names_the_words_and_the_fields_that_it_was_found_by()
    {
        var query = Query("blood techs");

        var hit = _index.Explain(_index.Search(query, 5).Single(hit => hit.EntryId == "medical-lab-technician"), query);

        Assert.Contains(hit.Matches, match => match is { Word: "blood", Field: IndexFields.Text, Term: "blood" });
        Assert.Contains(hit.Matches, match => match is { Word: "techs", Field: IndexFields.Title, Term: "=technician" });
        Assert.Equal(hit.Matches.OrderByDescending(match => match.Weight), hit.Matches);
    }

    [Theory]
    [InlineData("blood techs")]
    [InlineData("ambulance attendant hours")]
    [InlineData("heart pictures")]
    [InlineData("what does a phlebotomist do with blood tests")]
    public void The_matches_of_an_explained_hit_add_up_to_its_score(string question)
    {
        var query = Query(question);

        var hits = _index.Search(query, 5).Select(hit => _index.Explain(hit, query)).ToArray();

        Assert.All(hits, hit => Assert.NotEmpty(hit.Matches));
        Assert.All(hits, hit => Assert.Equal(hit.Score, hit.Matches.Sum(match => match.Weight), hit.Score * 0.01f));
    }

    [Theory]
    [InlineData("phlebotomist", "phlebotomist", 1)]
    [InlineData("blood tests", "phlebotomist", 1)]
    [InlineData("ambulance", "phlebotomist", 0)]
    [InlineData("blood", "nobody", 0)]
    [InlineData("", "phlebotomist", 0)]
    public void Coverage_is_the_share_of_the_question_that_an_entry_has(string question, string entry, float coverage) => Assert.Equal(coverage, _index.Coverage(Query(question), entry));

    [Fact]
    public void The_section_with_the_most_of_the_question_is_the_best()
    {
        Assert.Equal(("hours", 1f), _index.BestSection(Query("usual shifts"), "emergency-medical-technician"));
        Assert.Equal((null, 0f), _index.BestSection(Query("zebra"), "emergency-medical-technician"));
        Assert.Equal((null, 0f), _index.BestSection(Query("shifts"), "nobody"));
    }

    [Theory]
    [InlineData("ambulance attendant", "emergency-medical-technician", 1)]
    [InlineData("the Ambulance Attendants", "emergency-medical-technician", 1)]
    [InlineData("phlebotomist", "emergency-medical-technician", 0)]
    [InlineData("", "emergency-medical-technician", 0)]
    public void A_wording_match_is_1_for_the_same_words_and_0_for_others(string question, string entry, float match) => Assert.Equal(match, _index.WordingMatch(Query(question), entry), 0.001f);

    [Fact]
    public void A_wording_match_falls_with_each_word_that_only_one_side_has()
    {
        var exact = _index.WordingMatch(Query("ambulance attendant"), "emergency-medical-technician");
        var longer = _index.WordingMatch(Query("ambulance attendant zebra"), "emergency-medical-technician");
        var shorter = _index.WordingMatch(Query("attendant"), "emergency-medical-technician");

        Assert.InRange(longer, 0.01f, exact - 0.01f);
        Assert.InRange(shorter, 0.01f, exact - 0.01f);
    }

    [Theory]
    [InlineData("blood", 0)]
    [InlineData("zebra giraffe", 1)]
    [InlineData("", 0)]
    public void The_unknown_share_is_that_of_words_which_no_entry_has(string question, float share) => Assert.Equal(share, _index.UnknownShare(Query(question)));

    [Fact]
    public void All_measures_of_any_question_are_shares()
    {
        string[] words = ["blood", "ambulance", "zebra", "the", "tech", "heart", "EMT", "hours", "?", "\ud83d", "draw"];

        Gen.Int[0, words.Length - 1].Select(place => words[place]).Array[0, 40].Sample(question =>
        {
            var query = Query(string.Join(' ', question));
            return _index.Information(query) >= 0
                && new[]
                {
                    _index.UnknownShare(query),
                    _index.Coverage(query, "phlebotomist"),
                    _index.BestSection(query, "emergency-medical-technician").Coverage,
                    _index.WordingMatch(query, "emergency-medical-technician"),
                }.All(share => share is >= 0 and <= 1.0001f);
        }, iter: 500);
    }

    [Fact]
    public void Many_searches_at_once_find_what_each_would_find_alone()
    {
        string[] questions = ["blood", "ambulance hours", "heart pictures", "lab tech", "vampire", "fire department", "who draws blood"];
        var alone = questions.Select(question => string.Join(' ', Search(question).Select(Shown))).ToArray();
        using var fresh = new SearchIndex([.. Enumerable.Range(0, 4).Select(number => Some.Entry($"Number {number}", "Draws blood in an ambulance."))]);

        var together = Enumerable.Range(0, 700).AsParallel().AsOrdered().WithDegreeOfParallelism(8)
            .Select(number => string.Join(' ', Search(questions[number % questions.Length]).Select(Shown))).ToArray();
        var firsts = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(_ => fresh.Search(Query("blood ambulance"), 4).Count).ToArray();

        Assert.All(together.Chunk(questions.Length), answers => Assert.Equal(alone, answers));
        Assert.All(firsts, count => Assert.Equal(4, count));
    }

    [Fact]
    public void An_index_of_nothing_finds_nothing()
    {
        using var index = new SearchIndex([]);

        Assert.Empty(index.Search(Query("blood"), 5));
        Assert.InRange(index.UnknownShare(Query("blood")), 0, 1);
    }

    [Fact]
    public void An_index_can_be_disposed_twice_and_leaves_others_alone()
    {
        var index = new SearchIndex([Some.Entry("Phlebotomist", "Draws blood.")]);

        index.Dispose();
        index.Dispose();

        Assert.NotEmpty(Search("blood"));
    }

    [Fact]
    public void Building_can_be_stopped()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(() => new SearchIndex([Some.Entry("Phlebotomist", "Draws blood.")], Analyzer, null, stopped.Token));
    }

    [Fact]
    public void Building_says_how_far_it_is()
    {
        var told = new Told();

        using var index = new SearchIndex([.. Enumerable.Range(0, 700).Select(number => Some.Entry($"Number {number}", "Draws blood."))], Analyzer, told, CancellationToken.None);

        Assert.Equal(700, told.Counts[^1]);
        Assert.Equal(told.Counts.Order(), told.Counts);
    }

    public void Dispose() => _index.Dispose();

    private static QuestionQuery Query(string question) => QuestionQuery.From(Analyzer.Analyze(question));

    private static string Shown(SearchHit hit) => $"{hit.EntryId}/{hit.Section}/{hit.Score}";

    private IReadOnlyList<SearchHit> Search(string question) => _index.Search(Query(question), 5);

    private sealed class Told : IProgress<int>
    {
        public List<int> Counts { get; } = [];

        public void Report(int value) => Counts.Add(value);
    }
}
