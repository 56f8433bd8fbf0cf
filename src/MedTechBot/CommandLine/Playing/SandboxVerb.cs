using System.CommandLine;
using System.Threading.Channels;
using MedTechBot.Sandbox;

namespace MedTechBot.CommandLine.Playing;

/// <summary><c>sandbox</c>: the stand-in for Discord, for any library.</summary>
internal sealed class SandboxVerb : Verb
{
    /// <summary>Where it listens if nobody says otherwise, or the next free port.</summary>
    private const int UsualPort = 5090;

    private readonly Terminal _terminal;
    private readonly Option<int?> _port = SandboxPort.Option($"Where to listen, on loopback. Without it: {UsualPort}, or the next free port.");

    private readonly Option<string?> _token = new("--token") { Description = "The only token to accept. Without it: any.", HelpName = "T" };

    private readonly Option<string?> _guild = new("--guild")
    {
        Description = "Guilds, channels and people, as src/MedTechBot.Sandbox/README.md describes, besides the guild that is always there.",
        HelpName = "FILE",
    };

    public SandboxVerb(Terminal terminal)
        : base("sandbox", "Stands in for Discord on this machine, for any Discord library: prints its API address, then who joins and leaves. Ctrl-C ends it.")
    {
        _terminal = terminal;
        Add(_port);
        Add(_token);
        Add(_guild);
    }

    public override IReadOnlyList<(string Command, string Purpose)> Examples =>
    [
        ("medtechbot sandbox", "accepts any token"),
        ("medtechbot sandbox --port 5091 --token abc", "where and whom you say"),
        ("medtechbot sandbox --guild hospital.json", "with another guild"),
    ];

    protected override async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var world = line.GetValue(_guild) is { } file ? await ReadAsync(file, cancellationToken) : null;

        // Whoever reads the first line and no more must not bring the sandbox to a halt: lines that find no room are left out.
        var noticed = Channel.CreateBounded<string>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });
        var options = new SandboxOptions { Token = line.GetValue(_token), World = world, Noticed = what => noticed.Writer.TryWrite(what) };
        try
        {
            await using var sandbox = await StartAsync(options, line.GetValue(_port), line.GetValue(_guild), cancellationToken);
            Say(sandbox.ApiBase.ToString());
            await Task.Run(() => SayAllAsync(noticed.Reader, cancellationToken), cancellationToken).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // To be ended is what it waits for.
        }

        return ExitCode.Fine;
    }

    private static async Task<DiscordSandbox> StartAsync(SandboxOptions options, int? port, string? file, CancellationToken cancellationToken)
    {
        try
        {
            return await SandboxPort.StartAsync(options, port, UsualPort, cancellationToken);
        }
        catch (WorldFileException wrong)
        {
            throw new ProblemsException([.. wrong.Problems.Select(problem => $"{file}: {problem}")]);
        }
    }

    private async Task SayAllAsync(ChannelReader<string> noticed, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var what in noticed.ReadAllAsync(cancellationToken))
            {
                Say(what);
            }
        }
        catch (IOException gone) when (Terminal.IsClosedPipe(gone))
        {
            // Nobody listens any more; the bots are still there.
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }

    private void Say(string what)
    {
        _terminal.Out.WriteLine(OneLine.Of(what));
        _terminal.Out.Flush();
    }

    private static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = InputFile.Open(path);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
