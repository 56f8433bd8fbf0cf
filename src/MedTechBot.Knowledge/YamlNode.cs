namespace MedTechBot.Knowledge;

/// <summary>One value of a YAML file and where it stands.</summary>
/// <param name="Line">The line in the file, counted from 1.</param>
internal abstract record YamlNode(int Line)
{
    /// <param name="Line">The line in the file, counted from 1.</param>
    /// <param name="Value">The text without surrounding space; empty where only the key is written, or <c>~</c> or <c>null</c>.</param>
    internal sealed record Scalar(int Line, string Value) : YamlNode(Line);

    internal sealed record Sequence(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

    internal sealed record Mapping(int Line, OrderedDictionary<string, YamlPair> Pairs) : YamlNode(Line);
}

/// <summary>A key's value, and the line of the key.</summary>
/// <remarks>No structure: a dictionary of those would have to be compiled at every start of the program.</remarks>
internal sealed record YamlPair(int Line, YamlNode Value);
