using System.Diagnostics;

namespace MedTechBot.CommandLine;

/// <summary>A line on standard error that counts, for whoever waits there; gone when done.</summary>
internal sealed class ProgressLine(Terminal terminal, string what, string unit) : IProgress<int>, IDisposable
{
    /// <summary>Less than this is done before a line could be read.</summary>
    private const int WorthShowing = 2_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private long _shown;
    private int _length;

    public void Report(int value)
    {
        // Files are read in parallel.
        lock (_lock)
        {
            if (!terminal.ErrorIsTerminal || value < WorthShowing || (_shown != 0 && Stopwatch.GetElapsedTime(_shown) < Pause))
            {
                return;
            }

            var line = $"{what}: {value:N0} {unit}";
            _shown = Stopwatch.GetTimestamp();
            _length = line.Length;
            terminal.Error.Write($"\r{line}");
        }
    }

    public void Dispose()
    {
        if (_length > 0)
        {
            terminal.Error.Write($"\r{new string(' ', _length)}\r");
        }
    }
}
