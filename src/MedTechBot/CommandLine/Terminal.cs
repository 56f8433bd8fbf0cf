using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MedTechBot.CommandLine;

/// <summary>What a run reads from and writes to, and which of it has a person at the other end.</summary>
internal sealed class Terminal : IDisposable
{
    // Without a byte order mark: the first line of a pipe is data.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly SafeFileHandle StandardOutput = new(1, ownsHandle: false);

    public required Stream Input { get; init; }

    /// <summary>Standard output as bytes, unbuffered: for JSON.</summary>
    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Reads what a person types, up to Enter; null at the end.</summary>
    public Func<string?> ReadTyped { get; init; } = () => null;

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public bool HasColor { get; init; }

    /// <summary>The window's columns.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Somebody types and reads here: a conversation makes sense.</summary>
    public bool IsInteractive => InputIsTerminal && OutputIsTerminal;

    /// <summary>Standard output as text. Flushed by whoever writes.</summary>
    public TextWriter Out => field ??= new StreamWriter(Output, Utf8, bufferSize: 4096, leaveOpen: true) { NewLine = "\n" };

    /// <summary>At once: to flush a console in the background only means a thread more.</summary>
    public void Flush() => Out.Flush();

    public static Terminal OfThisProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Utf8;
            Console.InputEncoding = Utf8;
        }

        return new Terminal
        {
            Input = Console.OpenStandardInput(),
            Output = OpenOutput(),
            Error = new StreamWriter(Console.OpenStandardError(), Utf8, bufferSize: 256) { AutoFlush = true, NewLine = "\n" },
            ReadTyped = Console.ReadLine,
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            HasColor = !Console.IsOutputRedirected && WantsColor(Environment.GetEnvironmentVariable),
            Width = Console.IsOutputRedirected || Console.WindowWidth < 20 ? 80 : Console.WindowWidth,
        };
    }

    /// <summary>Honours https://no-color.org and terminals that know no escapes.</summary>
    public static bool WantsColor(Func<string, string?> environment) =>
        string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") != "dumb"
        && (!OperatingSystem.IsWindows() || environment("WT_SESSION") is not null || environment("TERM") is not null);

    /// <summary>True when the reader at the other end of a pipe has gone: it had enough, and that is no error.</summary>
    public static bool IsClosedPipe(IOException failure)
    {
        const int BrokenPipe = 32;
        return failure.HResult == BrokenPipe;
    }

    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
    }

    private static Stream OpenOutput()
    {
        // The console's own stream swallows a closed pipe, so that `yes | … | head -1` would never end. A file stream reports
        // it, but must not take a file: it writes at offsets of its own and would overwrite what another program appends.
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var pipe = new FileStream(StandardOutput, FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek)
            {
                return pipe;
            }

            pipe.Dispose();
        }

        return Console.OpenStandardOutput();
    }
}
