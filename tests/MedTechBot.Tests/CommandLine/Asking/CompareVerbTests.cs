using System.Buffers.Binary;

namespace MedTechBot.Tests.CommandLine.Asking;

public sealed class CompareVerbTests : IDisposable
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    private readonly SmallFolder _folder = new();

    public CompareVerbTests()
    {
        Write("smith", "Smith", "pay: {median: 44470, p10: 34130, p90: 62500, year: 2025, scope: own, includes: farriers, source: guild}");
        Write("wheelwright", "Wheelwright", "pay: {median: 61000, year: 2025, scope: own, source: guild}");
        Write("gold-beater", "Gold beater", "pay: {median: 99000, year: 2025, scope: all metal workers, source: guild}");
    }

    private string Chart => Path.Combine(_folder.Path, "pay.png");

    [Theory]
    [InlineData("Smith / Wheelwright", "smith", "wheelwright")]
    [InlineData("Wheelwright / Smith", "Wheelwright", "SMITHS")]
    [InlineData("Cooper / Gold beater", "barrel maker", "gold beater")]
    [InlineData("Cooper / Potter / Smith / Gold beater", "cooper", "pot maker", "smith", "gold beater")]
    public async Task Names_stand_side_by_side_in_their_order(string title, params string[] names)
    {
        var run = await Compare(names);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(title, run.Lines[0]);
    }

    [Fact]
    public async Task As_JSON_it_is_an_answer_like_any_other()
    {
        var json = (await Compare("smith", "wheelwright", "--json")).Json();

        Assert.Equal("answered", json.GetProperty("outcome").GetString());
        Assert.Equal("smith / wheelwright", json.GetProperty("question").GetString());
        Assert.Equal(["smith", "wheelwright"], json.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("choices", "kiln hand", "smith")]
    [InlineData("unknown", "smith", "astronaut")]
    [InlineData("emergency", "smith", "the workshop is on fire")]
    [InlineData("answered", "smith", "smith")]
    public async Task What_cannot_be_compared_is_answered_otherwise(string outcome, params string[] names)
    {
        Write("brickmaker", "Brickmaker", "aliases: [kiln hand]");
        Write("tile-maker", "Tile maker", "aliases: [kiln hand]");

        var run = await Compare([.. names, "--json"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(outcome, run.Json().GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData]
    [InlineData("smith")]
    [InlineData("a", "b", "c", "d", "e")]
    [InlineData("smith", "")]
    [InlineData("smith", "  ")]
    [InlineData("smith", "potter", "--jsno")]
    public async Task Fewer_than_two_names_or_more_than_four_are_wrong_usage(params string[] names)
    {
        var run = await Compare(names);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.InRange(run.Problems.Count, 1, 3);
    }

    [Fact]
    public async Task A_chart_is_a_picture_of_the_pay_and_the_same_in_words()
    {
        var run = await Compare("smith", "wheelwright", "gold beater", "--chart", Chart);

        Assert.Equal((0, ""), (run.Code, run.Error));
        AssertPicture(rows: 2);
        Assert.Equal(
            "Chart of US median pay a year, 2025: Wheelwright $61,000; Smith $44,470 (lowest tenth under $34,130, highest tenth over $62,500), farriers included."
            + " Left out, without a figure of their own: Gold beater.",
            run.Lines[^1]);
    }

    [Fact]
    public async Task A_ranking_can_be_drawn_too()
    {
        var run = await ProgramRun.Piped("", "ask", "which job pays the most", "--chart", Chart, "--json", "--knowledge", _folder.Path);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Single(run.Lines);
        AssertPicture(rows: 2);
    }

    [Theory]
    [InlineData("compare", "cooper", "potter")]
    [InlineData("compare", "gold beater", "potter")]
    [InlineData("compare", "smith", "astronaut")]
    [InlineData("ask", "what does a cooper do")]
    public async Task Where_there_is_nothing_to_draw_one_line_says_so_and_no_file_appears(params string[] args)
    {
        var run = await ProgramRun.Piped("", [.. args, "--chart", Chart, "--knowledge", _folder.Path]);

        Assert.Equal(1, run.Code);
        Assert.Contains("No chart was drawn", Assert.Single(run.Problems), StringComparison.Ordinal);
        Assert.NotEmpty(run.Lines);
        Assert.False(File.Exists(Chart));
    }

    [Theory]
    [InlineData("no/such/folder/pay.png")]
    [InlineData("")]
    [InlineData(".")]
    public async Task A_picture_that_cannot_be_written_is_one_line(string file)
    {
        var run = await Compare("smith", "wheelwright", "--chart", file.Length == 0 ? file : Path.Combine(_folder.Path, file));

        Assert.Equal(1, run.Code);
        Assert.Contains("cannot be written", Assert.Single(run.Problems), StringComparison.Ordinal);
        Assert.StartsWith("Smith / Wheelwright", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Chart of", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_draws_nothing() =>
        Assert.Equal(2, (await ProgramRun.Piped("", "ask", "--batch", "-", "--chart", Chart, "--knowledge", _folder.Path)).Code);

    public void Dispose() => _folder.Dispose();

    private void Write(string id, string title, string header) =>
        _folder.Write($"professions/{id}.md", $"---\ntitle: {title}\n{header}\n---\nWorks with the hands, all day, in a shop called {title}'s. [^guild]");

    private Task<ProgramRun> Compare(params string[] args) => ProgramRun.Piped("", ["compare", .. args, "--knowledge", _folder.Path]);

    // The sizes stand in the header, behind the signature: https://www.w3.org/TR/png-3/#11IHDR
    private void AssertPicture(int rows)
    {
        var bytes = File.ReadAllBytes(Chart);

        Assert.True(bytes.AsSpan().StartsWith(PngSignature));
        Assert.InRange(bytes.Length, 10_000, 1_000_000);
        Assert.Equal(1000, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)), 210 + (64 * rows), 300 + (64 * rows));
    }
}
