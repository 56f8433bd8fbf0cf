using MedTechBot.Answers;

namespace MedTechBot.CommandLine.Asking;

/// <summary>Question after question on a terminal, each answered in the light of the last ones.</summary>
internal sealed class Conversation(Terminal terminal, Answering answering)
{
    /// <summary>As many questions as the bot remembers in chat.</summary>
    private const int Remembered = 4;

    private readonly Queue<string> _earlier = new();

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await terminal.Out.WriteLineAsync("Ask a question. \"exit\" or Ctrl-D leaves.");
        while (await NextAsync(cancellationToken) is { } typed)
        {
            if (string.IsNullOrWhiteSpace(typed))
            {
                continue;
            }

            if (typed.Trim().ToLowerInvariant() is "exit" or "quit")
            {
                return ExitCode.Fine;
            }

            answering.Answer(new Question(typed, [.. _earlier]));
            Remember(typed);
        }

        // Ctrl-D leaves the cursor behind the prompt, where the shell's own would follow.
        await terminal.Out.WriteLineAsync();
        return ExitCode.Fine;
    }

    private async Task<string?> NextAsync(CancellationToken cancellationToken)
    {
        await terminal.Out.WriteAsync("\n> ");
        await terminal.Out.FlushAsync(cancellationToken);
        return await Task.Run(terminal.ReadTyped, cancellationToken).WaitAsync(cancellationToken);
    }

    private void Remember(string question)
    {
        _earlier.Enqueue(question);
        if (_earlier.Count > Remembered)
        {
            _earlier.Dequeue();
        }
    }
}
