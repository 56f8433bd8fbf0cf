using System.Diagnostics;
using System.Text.Json;

namespace MedTechBot.Tests;

/// <summary>What only a real process shows: pipes, signals, exit codes.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SmallFolder _folder = new();

    [Fact]
    public async Task A_program_can_talk_to_a_batch_line_by_line()
    {
        using var process = Start("ask", "--batch", "-");
        for (var number = 1; number <= 3; number++)
        {
            await process.StandardInput.WriteLineAsync($$"""{"id":{{number}},"question":"What does a cooper do?"}""");
            await process.StandardInput.FlushAsync();

            using var line = JsonDocument.Parse(await ReadLine(process));
            Assert.Equal(number, line.RootElement.GetProperty("id").GetInt32());
        }

        process.StandardInput.Close();
        Assert.Equal(0, await ExitCode(process));
    }

    [Fact]
    public async Task A_batch_ends_quietly_when_its_reader_has_gone()
    {
        using var process = Start("ask", "--batch", "-");
        await process.StandardInput.WriteLineAsync("{\"question\":\"What does a cooper do?\"}");
        await ReadLine(process);
        process.StandardOutput.Close();

        try
        {
            while (!process.HasExited)
            {
                await process.StandardInput.WriteLineAsync("{\"question\":\"and hours?\"}");
                await process.StandardInput.FlushAsync();
            }
        }
        catch (IOException)
        {
            // It went away while we were still asking, as it should.
        }

        Assert.Equal(0, await ExitCode(process));
        Assert.Equal("", await process.StandardError.ReadToEndAsync());
    }

    [Fact]
    public async Task A_batch_that_waits_for_a_line_can_be_stopped()
    {
        using var process = Start("ask", "--batch", "-");
        await process.StandardInput.WriteLineAsync("{\"question\":\"What does a cooper do?\"}");
        await ReadLine(process);

        // Not SIGINT: a shell that started the tests in the background has the process ignore it.
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);

        Assert.Equal(130, await ExitCode(process));
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync());
    }

    [Fact]
    public async Task A_file_that_several_runs_write_to_keeps_all_of_them()
    {
        var file = Path.Combine(_folder.Path, "both.txt");
        var program = Path.Combine(AppContext.BaseDirectory, "medtechbot");
        using var shell = Process.Start(
            "sh",
            ["-c", $"('{program}' ask cooper --json --knowledge '{_folder.Path}'; '{program}' ask potter --json --knowledge '{_folder.Path}') > '{file}'"]);

        Assert.Equal(0, await ExitCode(shell));
        Assert.Equal(2, (await File.ReadAllLinesAsync(file)).Length);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<string> ReadLine(Process process) => await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? "";

    private static async Task<int> ExitCode(Process process)
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    private Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "medtechbot"), [.. args, "--knowledge", _folder.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }
}
