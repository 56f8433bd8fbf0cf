namespace MedTechBot.Tests;

/// <summary>A knowledge folder of a community that has nothing to do with medicine: two trades, enough to ask about.</summary>
internal sealed class SmallFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("medtechbot-knowledge");

    public SmallFolder()
    {
        Write("sources.yaml", """
            - id: guild
              title: The guild's handbook
              publisher: The guild
              kind: article
              date: 2024-03-02
              license: own work
              tier: B
              short: Guild handbook
            """);
        Write("safety.yaml", """
            patterns:
              - concern: danger
                match: [the workshop is on fire]
            replies:
              self-harm: ["Please call {crisis}.", "Please call somebody now."]
              danger: ["Call {emergency} now.", "Call for help now."]
              veterinary: ["Ask a vet."]
              advice: ["Ask a doctor."]
            countries:
              US: {emergency: "911", crisis: "988"}
            """);
        Write("professions/cooper.md", """
            ---
            title: Cooper
            aliases: [barrel maker]
            questions: [who makes barrels]
            related: [potter]
            reviewed: 2026-11-22
            ---
            Makes barrels and casks from wooden staves. [^guild]

            ## education
            Learns for seven years in a master's workshop. [^guild]

            ## hours
            Works from sunrise to sunset, and never on a holiday. [^guild]
            """);
        Write("professions/potter.md", """
            ---
            title: Potter
            aliases: [pot maker]
            questions: [who makes jugs and bowls]
            related: [cooper]
            reviewed: 2026-11-22
            ---
            Forms jugs and bowls from clay, and fires them in a kiln. [^guild]

            ## hours
            Watches the kiln at night, for twelve hours at a time. [^guild]
            """);
    }

    public string Path => _folder.FullName;

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path) ?? Path);
        File.WriteAllText(path, text + "\n");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
