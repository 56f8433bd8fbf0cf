using System.Globalization;
using System.Text;
using MedTechBot.Knowledge;

namespace MedTechBot.Benchmarks;

/// <summary>Writes a large knowledge folder that reads like a real one: the repository's entries and made-up professions beside them.</summary>
/// <remarks>The same number of entries always gives the same files, on any machine.</remarks>
internal static class GeneratedFolder
{
    // Two sentences a section come to about 120 words an entry.
    private static readonly string[] Sections =
        [SectionName.Duties, SectionName.Settings, SectionName.Education, SectionName.Certification, SectionName.Hours, SectionName.Advancement, SectionName.Supervision];

    private static readonly string[] Syllables =
    [
        "ba", "ber", "bol", "cal", "cor", "dan", "del", "dor", "fal", "fen", "gar", "gol", "hal", "hem", "jor", "kal", "kor", "lam", "lin", "mar", "mel", "mor", "nal", "nor",
        "pal", "per", "pol", "ral", "ren", "rol", "sal", "ser", "sol", "tal", "ter", "tol", "val", "ver", "vol", "zan", "zel", "zor",
    ];

    private static readonly string[] Endings = ["ist", "er", "or", "ian", "ographer", "ologist", "wright", "smith"];

    private static readonly string[] Verbs = ["checks", "cleans", "prepares", "measures", "records", "repairs", "moves", "stores", "tests", "sorts", "calibrates", "labels", "watches", "explains", "orders", "inspects"];

    private static readonly string[] Places = ["workshops", "clinics", "laboratories", "stations", "offices", "schools", "ships", "museums", "stores", "factories", "archives", "hospitals"];

    private static readonly string[] Times = ["in the morning", "at night", "on weekends", "every month", "twice a year", "before each shift", "after the inspection", "when the season begins", "in an emergency", "under supervision"];

    /// <summary>Writes the folder anew.</summary>
    /// <param name="folder">Made where it is missing; what lies in it already stays.</param>
    /// <param name="entries">How many entries; the repository's own count among them.</param>
    public static void Write(string folder, int entries)
    {
        var shipped = TestData.Read(TestData.ShippedFolder);
        foreach (var name in new[] { "safety.yaml", "sources.yaml", "synonyms.txt", "uncovered.yaml" })
        {
            Copy(name, folder);
        }

        // All of them or none: they point at one another.
        var made = entries;
        if (entries >= shipped.Entries.Count)
        {
            made -= shipped.Entries.Count;
            foreach (var file in Directory.EnumerateFiles(TestData.ShippedFolder, "*.md", SearchOption.AllDirectories))
            {
                Copy(Path.GetRelativePath(TestData.ShippedFolder, file), folder);
            }
        }
        else
        {
            WriteFile(folder, "uncovered.yaml", "careers: []\nfacts: []\nsenses: []\n");
        }

        var source = shipped.Sources[0].Id;
        var nouns = Enumerable.Range(0, 4_000).Select(number => Word(number, 3)).ToArray();
        for (var number = 0; number < made; number++)
        {
            var entry = Entry(number, source, nouns);
            WriteFile(folder, $"professions/{entry.Id}.md", entry.Text);
        }
    }

    private static (string Id, string Text) Entry(int number, string source, string[] nouns)
    {
        var random = new Numbers((ulong)number + 1);
        var name = Word(number, 4);
        var title = $"{char.ToUpperInvariant(name[0])}{name[1..]}{random.Of(Endings)}";
        var field = random.Of(nouns);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: {title}\naliases: [{name} worker, {name} {field} hand, {field} {name} keeper]\n");
        text.Append(CultureInfo.InvariantCulture, $"questions: [who {random.Of(Verbs)} the {name} {field}, job with {name} and {random.Of(nouns)}, who works with {name} {random.Of(nouns)}]\n---\n");
        text.Append(CultureInfo.InvariantCulture, $"The {title.ToLowerInvariant()} {Sentence(random, name, nouns)} [^{source}]\n");
        foreach (var section in Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {section}\nUsually {Sentence(random, field, nouns)} Some of them also {Sentence(random, random.Of(nouns), nouns)} [^{source}]\n");
        }

        return ($"{title.ToLowerInvariant()}-{number.ToString(CultureInfo.InvariantCulture)}", text.ToString());
    }

    private static string Sentence(Numbers random, string noun, string[] nouns) =>
        $"{random.Of(Verbs)} the {noun} and the {random.Of(nouns)} in {random.Of(Places)} {random.Of(Times)}.";

    // Each number has a word of its own: its digits in a system of as many digits as there are syllables.
    private static string Word(int number, int syllables)
    {
        var word = new StringBuilder();
        for (var place = 0; place < syllables; place++)
        {
            word.Append(Syllables[number % Syllables.Length]);
            number /= Syllables.Length;
        }

        return word.ToString();
    }

    private static void Copy(string name, string folder) => WriteFile(folder, name, File.ReadAllText(Path.Combine(TestData.ShippedFolder, name)));

    private static void WriteFile(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
        File.WriteAllText(path, text);
    }

    // SplitMix64 (https://prng.di.unimi.it/splitmix64.c): unlike System.Random, the same in every version of the runtime.
    private sealed class Numbers(ulong seed)
    {
        private ulong _state = seed * 0x9E3779B97F4A7C15;

        public string Of(string[] items)
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return items[(int)((mixed ^ (mixed >> 31)) % (ulong)items.Length)];
        }
    }
}
