using System.Text;
using System.Text.Json;
using MedTechBot.CommandLine;

namespace MedTechBot.Tests;

/// <summary>What a run of the program left behind.</summary>
internal sealed record ProgramRun(int Code, string Output, string Error)
{
    public IReadOnlyList<string> Lines { get; } = Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> Problems { get; } = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Runs behind pipes, as a script would.</summary>
    public static Task<ProgramRun> Piped(string input, params IReadOnlyList<string> args) => Piped(Encoding.UTF8.GetBytes(input), args);

    public static Task<ProgramRun> Piped(byte[] input, params IReadOnlyList<string> args) =>
        Run(new Setup { Input = new MemoryStream(input) }, args);

    /// <summary>Runs on a terminal where somebody types the given lines and then Ctrl-D.</summary>
    public static Task<ProgramRun> Typed(IEnumerable<string> typed, params IReadOnlyList<string> args) =>
        Run(new Setup { Typed = new Queue<string>(typed) }, args);

    public static async Task<ProgramRun> Run(Setup setup, IReadOnlyList<string> args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var terminal = new Terminal
        {
            Input = setup.Input,
            Output = setup.Output ?? output,
            Error = error,
            ReadTyped = () => setup.Typed?.TryDequeue(out var line) == true ? line : null,
            InputIsTerminal = setup.Typed is not null,
            OutputIsTerminal = setup.Typed is not null,
            Width = setup.Width,
            HasColor = setup.HasColor,
        };

        var code = await Verbs.RunAsync(args, terminal, setup.Interruption);
        return new ProgramRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public JsonElement Json(int line = 0)
    {
        using var json = JsonDocument.Parse(Lines[line]);
        return json.RootElement.Clone();
    }

    /// <summary>What stands at the ends of a run.</summary>
    internal sealed record Setup
    {
        public Stream Input { get; init; } = Stream.Null;

        /// <summary>In place of a buffer that keeps everything.</summary>
        public Stream? Output { get; init; }

        public Queue<string>? Typed { get; init; }

        public int Width { get; init; } = 80;

        public bool HasColor { get; init; }

        public CancellationToken Interruption { get; init; }
    }
}
