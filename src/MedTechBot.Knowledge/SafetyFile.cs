namespace MedTechBot.Knowledge;

/// <summary>Reads <c>safety.yaml</c>.</summary>
internal sealed class SafetyFile
{
    /// <summary>The country whose lines stand in when none is set.</summary>
    private const string DefaultCountry = "US";

    /// <summary>Longer patterns could be missed where a very long text is read in parts.</summary>
    private const int MostWords = 56;

    private static readonly string[] Concerns = ["self-harm", "danger", "veterinary", "advice"];

    private readonly YamlMap _map;
    private readonly SafetyWords _words;

    private SafetyFile(YamlMap map)
    {
        _map = map;
        _words = new SafetyWords(map.Map("words"));
    }

    /// <summary>The rules; null when any problem keeps them from being used.</summary>
    public static SafetyRules? Parse(string path, string text, ICollection<KnowledgeProblem> problems)
    {
        List<KnowledgeProblem> found = [];
        var map = YamlMap.Parse(path, text, lineOffset: 0, found);
        var rules = map is null ? null : new SafetyFile(map).Read();

        if (map is null && found.Count == 0)
        {
            found.Add(new KnowledgeProblem(path, 0, "the file is empty", "Restore safety.yaml: the program does not run without it"));
        }

        foreach (var problem in found)
        {
            problems.Add(problem);
        }

        return found.Exists(problem => !problem.IsWarning) ? null : rules;
    }

    private SafetyRules Read()
    {
        _map.WarnOfKeysOtherThan(["words", "clause_words", "not_typos", "vetoes", "patterns", "replies", "countries", "must_fire", "must_not_fire"]);
        var vetoes = ReadVetoes();

        return new SafetyRules
        {
            Words = _words.Plain,
            Vetoes = vetoes,
            Patterns = ReadPatterns(vetoes),
            ClauseWords = _map.Texts("clause_words"),
            NotTypos = _map.Texts("not_typos"),
            Replies = ReadReplies(),
            Countries = ReadCountries(),
            MustFire = ReadMustFire(),
            MustNotFire = [.. _map.LinedTexts("must_not_fire").Select(wording => new SafetyExample(wording.Text, SafetyConcern.None, wording.Line))],
        };
    }

    private Dictionary<string, SafetyVeto> ReadVetoes()
    {
        Dictionary<string, SafetyVeto> vetoes = new(StringComparer.Ordinal);

        if (_map.Map("vetoes") is not { } map)
        {
            return vetoes;
        }

        foreach (var name in map.Keys)
        {
            if (map.Map(name) is not { } veto)
            {
                map.Report(name, $"the veto `{name}` is empty", "Give it `reach` and `match`");
                continue;
            }

            veto.WarnOfKeysOtherThan(["reach", "match"]);
            SafetyReach? reach = veto.RequiredText("reach") switch
            {
                "clause" => SafetyReach.Clause,
                "sentence" => SafetyReach.Sentence,
                "message" => SafetyReach.Message,
                _ => null,
            };

            if (reach is null && veto.Has("reach"))
            {
                veto.Report("reach", "a veto cannot reach that far", "Write clause, sentence or message");
            }

            vetoes.Add(name, new SafetyVeto(name, reach ?? SafetyReach.Clause, [.. ReadTerms(veto).Select(read => read.Term)]));
        }

        return vetoes;
    }

    private List<SafetyPattern> ReadPatterns(Dictionary<string, SafetyVeto> vetoes)
    {
        List<SafetyPattern> patterns = [];

        foreach (var group in _map.Maps("patterns"))
        {
            group.WarnOfKeysOtherThan(["concern", "unless", "match"]);

            var concern = ConcernOf(group.RequiredText("concern"));

            if (concern == SafetyConcern.None && group.Has("concern"))
            {
                group.Report("concern", $"'{group.Text("concern")}' is no concern", $"Write one of {string.Join(", ", Concerns)}");
            }

            var unless = group.LinedTexts("unless");

            foreach (var name in unless)
            {
                if (!vetoes.ContainsKey(name.Text))
                {
                    group.ReportAt(name.Line, $"there is no veto '{name.Text}'", Nearest.To(name.Text, vetoes.Keys) is { } near ? $"Did you mean `{near}`?" : "Add it under `vetoes`");
                }
            }

            string[] names = [.. unless.Select(name => name.Text)];

            foreach (var (written, term) in ReadTerms(group))
            {
                patterns.Add(new SafetyPattern(concern, written.Text, term, names, written.Line));
            }
        }

        if (patterns.Count == 0)
        {
            _map.Report("patterns", "there are no patterns", "Restore them: without patterns nothing is heard");
        }

        return patterns;
    }

    private List<ReadTerm> ReadTerms(YamlMap group)
    {
        List<ReadTerm> terms = [];
        var written = group.LinedTexts("match");

        if (written.Count == 0)
        {
            group.Report("match", "`match` holds no pattern", "Add one, or take the group out");
        }

        foreach (var item in written)
        {
            if (SafetyNotation.Parse(item.Text, _words.Find, out var wrong) is not { } term)
            {
                group.ReportAt(item.Line, $"the pattern '{item.Text}' cannot be read, {wrong}", "The notation is explained at the top of the file");
            }
            else if (term.MostWords > MostWords)
            {
                group.ReportAt(item.Line, $"the pattern '{item.Text}' can cover more than {MostWords} words", "Make its gaps narrower");
            }
            else
            {
                terms.Add(new ReadTerm(item, term));
            }
        }

        return terms;
    }

    private List<SafetyReply> ReadReplies()
    {
        List<SafetyReply> replies = [];
        var map = _map.Map("replies");

        if (map is null)
        {
            _map.Report("replies", "`replies` is missing", $"Add the words for {string.Join(", ", Concerns)}");
            return replies;
        }

        map.WarnOfKeysOtherThan(Concerns);

        foreach (var name in Concerns)
        {
            var wordings = map.LinedTexts(name);

            if (wordings.Count == 0)
            {
                map.Report(name, $"the reply `{name}` is missing", $"Write `{name}: [\"…\"]`");
            }
            else if (wordings[^1].Text.Contains('{', StringComparison.Ordinal))
            {
                map.ReportAt(wordings[^1].Line, $"the last wording of `{name}` needs a number", "Add one without {emergency} and {crisis}, for a country that is not listed");
            }

            replies.Add(new SafetyReply(ConcernOf(name), [.. wordings.Select(wording => wording.Text)]));
        }

        return replies;
    }

    private Dictionary<string, HelpLines> ReadCountries()
    {
        Dictionary<string, HelpLines> countries = new(StringComparer.Ordinal);
        var map = _map.Map("countries");

        foreach (var code in map?.Keys ?? [])
        {
            if (code is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
            {
                map?.Report(code, $"'{code}' is no country code", "Write the two capital letters of ISO 3166; NO in quotes");
            }

            var lines = map?.Map(code);
            lines?.WarnOfKeysOtherThan(["emergency", "crisis"]);

            if (lines?.RequiredText("emergency") is { } emergency)
            {
                countries[code] = new HelpLines(emergency, lines.Text("crisis"));
            }
        }

        if (!countries.TryGetValue(DefaultCountry, out var own) || own.Crisis is null)
        {
            _map.Report("countries", $"the help lines of {DefaultCountry} are missing", $"Write `{DefaultCountry}: {{emergency: \"911\", crisis: \"…\"}}`: they stand in when no country is set");
        }

        return countries;
    }

    private List<SafetyExample> ReadMustFire()
    {
        List<SafetyExample> examples = [];

        if (_map.Map("must_fire") is { } map)
        {
            map.WarnOfKeysOtherThan(Concerns);

            foreach (var name in Concerns)
            {
                examples.AddRange(map.LinedTexts(name).Select(wording => new SafetyExample(wording.Text, ConcernOf(name), wording.Line)));
            }
        }

        return examples;
    }

    private static SafetyConcern ConcernOf(string? name) => name switch
    {
        "self-harm" => SafetyConcern.SelfHarm,
        "danger" => SafetyConcern.Danger,
        "veterinary" => SafetyConcern.VeterinaryAdvice,
        "advice" => SafetyConcern.MedicalAdvice,
        _ => SafetyConcern.None,
    };

    private sealed record ReadTerm(YamlText Written, SafetyTerm Term);
}
