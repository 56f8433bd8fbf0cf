using MedTechBot.Knowledge;

namespace MedTechBot.Tests.Support;

/// <summary>Makes valid things, so that a test only says what it is about.</summary>
internal static class Some
{
    public const string Sources = """
        - id: article
          title: Some article
          publisher: Some publisher
          kind: article
          date: 2024-03-02
          url: https://example.org/article
          license: free to use
          tier: B
          short: Article

        """;

    public const string Safety = """
        patterns:
          - concern: danger
            match: ["call an ambulance now"]
        replies:
          self-harm: ["You are not alone. Call {crisis}.", "You are not alone. Talk to somebody you trust."]
          danger: ["Call {emergency} now.", "Call your emergency number now."]
          veterinary: ["Please ask a veterinarian."]
          advice: ["Please ask a doctor."]
        countries:
          US: {emergency: "911", crisis: "988"}
        must_fire:
          danger: [please call an ambulance now]
        must_not_fire: [who rides in an ambulance]

        """;

    /// <summary>A profession. A text without a marker is cited to the article; it may go on with <c>## hours</c> sections.</summary>
    public static KnowledgeEntry Entry(string title, string text, params string[] aliases) => Parse("professions", title, text, aliases);

    /// <inheritdoc cref="Entry"/>
    public static KnowledgeEntry Topic(string title, string text, params string[] aliases) => Parse("topics", title, text, aliases);

    /// <summary>A knowledge base of these entries, which may cite <c>article</c>.</summary>
    public static KnowledgeBase Knowledge(params KnowledgeEntry[] entries)
    {
        using var folder = KnowledgeFolder();
        foreach (var entry in entries)
        {
            folder.Write(entry.Path, EntryFile.Write(entry));
        }

        var reading = folder.Read();
        return reading.Knowledge ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    /// <summary>A folder that lacks nothing but entries; put some into it.</summary>
    public static TempKnowledge KnowledgeFolder() => new TempKnowledge().Write("safety.yaml", Safety).Write("sources.yaml", Sources);

    private static KnowledgeEntry Parse(string folder, string title, string text, string[] aliases)
    {
        var id = string.Join('-', title.ToLowerInvariant().Split([' ', ',', '/', '(', ')', '\'', '-'], StringSplitOptions.RemoveEmptyEntries));
        var body = text.Contains("[^", StringComparison.Ordinal) ? text : text + " [^article]";
        var file = $"---\ntitle: \"{title}\"\naliases: [{string.Join(", ", aliases.Select(alias => $"\"{alias}\""))}]\n---\n{body}\n";
        var problems = new List<KnowledgeProblem>();
        var entry = EntryFile.Parse($"{folder}/{id}.md", file, problems);
        return entry is not null && problems.Count == 0 ? entry : throw new ArgumentException(string.Join('\n', problems), nameof(text));
    }
}
