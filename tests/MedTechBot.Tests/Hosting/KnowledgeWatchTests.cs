using MedTechBot.Answers;
using MedTechBot.Hosting;
using MedTechBot.Knowledge;
using Microsoft.Extensions.Logging;

namespace MedTechBot.Tests.Hosting;

public sealed class KnowledgeWatchTests : IDisposable
{
    private readonly SmallFolder _folder = new();
    private readonly LoggerFactory _logging = new();

    [Fact]
    public async Task A_changed_file_is_answered_from_within_two_seconds_and_a_broken_one_changes_nothing()
    {
        using var first = Read();
        using var keeper = new KnowledgeKeeper(_folder.Path, first, _logging.CreateLogger<KnowledgeKeeper>());
        using var watch = new KnowledgeWatch(keeper, TimeProvider.System, _logging.CreateLogger<KnowledgeWatch>());
        await watch.StartAsync(CancellationToken.None);

        _folder.Write("professions/cooper.md", "no header");
        _folder.Write("professions/potter.md", Potter("Forms jugs from porcelain."));
        await Task.Run(() => Assert.Throws<TimeoutException>(() => Wait(() => keeper.Answerer != first, TimeSpan.FromSeconds(2.5))));
        _folder.Write("professions/cooper.md", Potter("Makes barrels.").Replace("Potter", "Cooper", StringComparison.Ordinal).Replace("pot maker", "barrel maker", StringComparison.Ordinal));
        await Task.Run(() => Wait(() => keeper.Answerer != first, TimeSpan.FromSeconds(60)));
        await watch.StopAsync(CancellationToken.None);

        Assert.Contains("porcelain", Assert.Single(keeper.Answerer.Show("potter", null)?.Lines ?? []).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answerer_in_use_outlives_the_swap()
    {
        using var first = Read();
        using var keeper = new KnowledgeKeeper(_folder.Path, first, _logging.CreateLogger<KnowledgeKeeper>());
        keeper.Reload(CancellationToken.None);
        var inUse = keeper.Answerer;

        keeper.Reload(CancellationToken.None);

        Assert.NotSame(inUse, keeper.Answerer);
        Assert.IsType<Answer.Answered>(inUse.Answer(new Question("who forms jugs from clay?")));
        Assert.IsType<Answer.Answered>(first.Answer(new Question("who forms jugs from clay?")));
    }

    public void Dispose()
    {
        _folder.Dispose();
        _logging.Dispose();
    }

    private static string Potter(string text) => $"""
        ---
        title: Potter
        aliases: [pot maker]
        reviewed: 2026-11-22
        ---
        {text} [^guild]
        """;

    private static void Wait(Func<bool> holds, TimeSpan patience)
    {
        if (!SpinWait.SpinUntil(holds, patience))
        {
            throw new TimeoutException();
        }
    }

    private QuestionAnswerer Read() => new(KnowledgeReader.Read(_folder.Path, null, CancellationToken.None).Knowledge ?? throw new InvalidOperationException(), "US");
}
