using System.CommandLine;
using System.Text;
using MedTechBot.Answers;
using MedTechBot.CommandLine.Asking;
using MedTechBot.CommandLine.Running;
using MedTechBot.Hosting;
using MedTechBot.Listening;
using MedTechBot.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MedTechBot.CommandLine.Playing;

/// <summary><c>play</c>: the bot, a stand-in for Discord and a page to try them on, without a token and without a network.</summary>
internal sealed class PlayVerb : Verb
{
    private const int UsualPort = 5080;

    // Any will do: the stand-in lets in whoever has one.
    private const string Token = "playground";

    private readonly Terminal _terminal;
    private readonly Start _start;
    private readonly Option<int?> _port = SandboxPort.Option($"Where the page listens, on this machine only. Without it: {UsualPort}, or the next free port.");

    public PlayVerb(Terminal terminal, Start start)
        : base("play", "Starts the bot with a stand-in for Discord and a page to chat on; prints its address. Ctrl-C ends it.")
    {
        _terminal = terminal;
        _start = start;
        Add(_port);
    }

    public override IReadOnlyList<(string Command, string Purpose)> Examples =>
    [
        ("medtechbot play", $"at http://127.0.0.1:{UsualPort}/, or the next free port"),
        ("medtechbot play --port 8080", "at a port of your choice"),
    ];

    /// <summary>Where no token is set.</summary>
    public Task<int> RunWithoutVerbAsync(ParseResult line, CancellationToken cancellationToken) => PlayAsync(line, port: null, cancellationToken);

    protected override Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken) => PlayAsync(line, line.GetValue(_port), cancellationToken);

    private async Task<int> PlayAsync(ParseResult line, int? port, CancellationToken cancellationToken)
    {
        try
        {
            await PlayUntilStoppedAsync(line, port, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // To be stopped is what it waits for, however early it comes.
        }

        return ExitCode.Fine;
    }

    private async Task PlayUntilStoppedAsync(ParseResult line, int? port, CancellationToken cancellationToken)
    {
        using var answerer = _start.Answerer(line, cancellationToken);
        IHost? bot = null;
        await using var sandbox = await SandboxPort.StartAsync(Offer(answerer, id => bot is null ? null : Why(bot, id)), port, UsualPort, cancellationToken);
        answerer.SettleDown();
        var setup = _start.Setup(line);
        using var host = bot = BotHost.Build(
            setup with
            {
                CommandLine = [.. setup.CommandLine, new("Discord:ApiBase", sandbox.ApiBase.ToString()), new("Discord:Token", Token)],
                Log = BotLog.To(_terminal, LogLevel.Warning),
                KeepsQuestions = true,
            },
            answerer);
        await _terminal.Out.WriteLineAsync(sandbox.Address.ToString());
        await _terminal.Out.WriteLineAsync("Open this page and ask. No token is set, so nothing leaves this machine. Ctrl-C ends it.");
        await _terminal.Out.FlushAsync(cancellationToken);
        await BotHost.RunAsync(host, cancellationToken);
    }

    private static SandboxOptions Offer(QuestionAnswerer answerer, Func<string, string?> why) => new()
    {
        WithPage = true,
        BotName = "MedTechBot",
        // The bot's own examples: what it can be asked depends on the knowledge.
        Starters = [.. answerer.Answer(new Question("hello")).Suggestions.Select(suggestion => suggestion.Question), "/compare", "/help"],
        Explain = (id, _) => Task.FromResult(why(id)),
    };

    private static string? Why(IHost bot, string id)
    {
        if (bot.Services.GetRequiredService<AnswerDesk>().Explain(id) is not { Explanation: { } why } answer)
        {
            return null;
        }

        using var output = new MemoryStream();
        using var page = new Terminal { Input = Stream.Null, Output = output, Error = TextWriter.Null };
        ExplanationLook.Write(answer, why, new Page(page));
        page.Flush();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
