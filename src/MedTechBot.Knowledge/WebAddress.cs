namespace MedTechBot.Knowledge;

/// <summary>Tells a whole web address from one that leads nowhere.</summary>
internal static class WebAddress
{
    /// <returns>Null when it is not the whole address of a page: <c>https:/example.org</c>, <c>www.example.org</c>, <c>https://example..org</c>.</returns>
    public static Uri? Parse(string text)
    {
        // Uri takes "https:/example.org" for the same as "https://example.org"; a reader who copies it does not.
        var isWhole = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        return isWhole
            && !text.Any(char.IsWhiteSpace)
            && Uri.TryCreate(text, UriKind.Absolute, out var url)
            && url.Host.Length > 0
            && !url.Host.Contains("..", StringComparison.Ordinal)
                ? url
                : null;
    }
}
