using BenchmarkDotNet.Attributes;
using MedTechBot.Answers;
using MedTechBot.Search;

namespace MedTechBot.Benchmarks;

/// <summary>One question an operation, the next one of <c>work.jsonl</c> each time, beside a plain search for the same words.</summary>
[MemoryDiagnoser]
public class QuestionBenchmarks : IDisposable
{
    private IReadOnlyList<Question> _questions = [];
    private TemporaryFolder? _generated;
    private QuestionAnswerer? _answerer;
    private PlainSearch? _plain;
    private int _next;

    /// <summary>How many entries are generated; 0 for the repository's own knowledge.</summary>
    [Params(0, 50_000)]
    public int Generated { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _questions = TestData.Questions();
        _generated = Generated > 0 ? new TemporaryFolder(Generated) : null;
        var knowledge = TestData.Read(_generated?.Path ?? TestData.ShippedFolder);
        _answerer = new QuestionAnswerer(knowledge, "US");
        _plain = new PlainSearch(knowledge);
    }

    [Benchmark(Baseline = true)]
    public object? PlainSearch() => _plain?.Best(Next().Text);

    [Benchmark]
    public object? Answer() => _answerer?.Answer(Next());

    [GlobalCleanup]
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    // BenchmarkDotNet derives from this class, so it cannot be sealed.
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _answerer?.Dispose();
            _plain?.Dispose();
            _generated?.Dispose();
        }
    }

    private Question Next() => _questions[_next++ % _questions.Count];
}
