namespace MedTechBot.CommandLine;

/// <summary>How a run of text looks, where there is color.</summary>
internal enum Ink
{
    Plain,
    Bold,
    Gray,
}

/// <summary>Writes paragraphs at the window's width.</summary>
internal sealed class Page(Terminal terminal)
{
    /// <summary>Writes a paragraph; its later lines stand in by <paramref name="indent"/>.</summary>
    /// <param name="text">One or more lines of anything.</param>
    /// <param name="ink">The look of all of it.</param>
    /// <param name="indent">Columns.</param>
    public void Write(string text, Ink ink = Ink.Plain, int indent = 0) => Write("", text, ink, indent);

    /// <summary>Writes a paragraph that starts with a bold label.</summary>
    public void Write(string label, string text, Ink ink = Ink.Plain, int indent = 0)
    {
        var first = label.Length == 0 ? "" : $"{label} ";
        foreach (var line in text.Split('\n'))
        {
            WriteLine(first, OneLine.Of(line.TrimEnd('\r')), ink, indent);
            first = "";
        }
    }

    public void Blank() => terminal.Out.WriteLine();

    private void WriteLine(string label, string text, Ink ink, int indent)
    {
        // A terminal breaks by itself what exactly fills its last column, so one column stays free; text that is stored is not broken at all.
        var lines = terminal.OutputIsTerminal ? Wrapping.Lines(label + text, terminal.Width - 1, indent) : [label + text];
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            var bold = index == 0 && line.StartsWith(label, StringComparison.Ordinal) ? label.Length : 0;
            terminal.Out.WriteLine(Inked(line[..bold], Ink.Bold) + Inked(line[bold..], ink));
        }
    }

    private string Inked(string text, Ink ink) => (terminal.HasColor && text.Length > 0, ink) switch
    {
        (true, Ink.Bold) => $"\e[1m{text}\e[0m",
        (true, Ink.Gray) => $"\e[90m{text}\e[0m",
        _ => text,
    };
}
