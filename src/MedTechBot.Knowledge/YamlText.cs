namespace MedTechBot.Knowledge;

/// <summary>A text from a YAML list and where it stands.</summary>
/// <param name="Text">The text without surrounding space.</param>
/// <param name="Line">The line in the file, counted from 1.</param>
/// <remarks>No structure: a list of those would have to be compiled at every start of the program.</remarks>
internal sealed record YamlText(string Text, int Line);
