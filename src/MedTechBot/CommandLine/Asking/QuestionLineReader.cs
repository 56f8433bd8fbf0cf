using System.Text.Json;
using MedTechBot.Answers;

namespace MedTechBot.CommandLine.Asking;

/// <summary>Reads one line of a question file. Whatever the line holds, the outcome is a question or a sentence about what is wrong.</summary>
internal ref struct QuestionLineReader
{
    private const int DeepestNesting = 64;

    private readonly HashSet<string> _seen = [];
    private readonly bool _withExpectation;
    private Utf8JsonReader _json;
    private JsonElement? _id;
    private string? _question;
    private string? _kind;
    private readonly List<string> _context = [];
    private Expectation? _expected;
    private string? _problem;

    private QuestionLineReader(ReadOnlySpan<byte> line, bool withExpectation)
    {
        _json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = DeepestNesting });
        _withExpectation = withExpectation;
    }

    /// <param name="line">Changed in place where it holds lone surrogates.</param>
    /// <param name="withExpectation">True to read what should come out as well; otherwise fields beyond the first three are passed over.</param>
    public static QuestionLine Read(InputLine line, bool withExpectation)
    {
        if (line.IsTooLong || line.Text.IsEmpty)
        {
            return new QuestionLine.Unreadable(null, line.Number, line.IsTooLong ? $"longer than {LineReader.LongestLine / 1024 / 1024} MB" : "empty line");
        }

        var reader = new QuestionLineReader(WellFormed.Utf8(line.Text).Span, withExpectation);
        try
        {
            reader.ReadObject();
        }
        catch (JsonException malformed)
        {
            // The bracket that was refused is not counted.
            reader._problem ??= reader._json.CurrentDepth >= DeepestNesting - 1
                ? $"nested deeper than {DeepestNesting} levels"
                : $"not a JSON object: wrong at byte {malformed.BytePositionInLine + 1}";
        }

        return reader._problem is null && reader._question is { } text
            ? new QuestionLine.Asked(reader._id, line.Number, new Question(text, reader._context), reader._kind, reader._expected)
            : new QuestionLine.Unreadable(reader._id, line.Number, reader._problem ?? "question is missing");
    }

    private void ReadObject()
    {
        if (!_json.Read() || _json.TokenType != JsonTokenType.StartObject)
        {
            _problem = "not a JSON object";
            return;
        }

        // A wrong field does not end the reading: the id may come after it.
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var name = _json.GetString() ?? "";
            if (!_seen.Add(name))
            {
                _problem ??= $"\"{name}\" stands twice";
                _json.Skip();
                continue;
            }

            _json.Read();
            ReadField(name);
        }

        // Whatever follows the object is refused by the reader itself.
        _json.Read();
    }

    private void ReadField(string name)
    {
        switch (name)
        {
            case "id":
                ReadId();
                break;
            case "question":
                _question = ReadString(name);
                break;
            case "context":
                ReadContext();
                break;
            case "kind" when _withExpectation:
                _kind = ReadString(name);
                break;
            case "expect" when _withExpectation:
                ReadExpectation();
                break;
            default:
                _json.Skip();
                break;
        }
    }

    private void ReadId()
    {
        if (_json.TokenType is JsonTokenType.String or JsonTokenType.Number)
        {
            _id = JsonElement.ParseValue(ref _json);
        }
        else if (_json.TokenType != JsonTokenType.Null)
        {
            _problem ??= "id is not a string or a number";
            _json.Skip();
        }
    }

    private string? ReadString(string name)
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            return _json.GetString();
        }

        _problem ??= $"{name} is not a string";
        _json.Skip();
        return null;
    }

    private void ReadContext()
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return;
        }

        const string Wrong = "context is not a list of strings";
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            _problem ??= Wrong;
            _json.Skip();
            return;
        }

        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (_json.TokenType == JsonTokenType.String)
            {
                _context.Add(_json.GetString() ?? "");
            }
            else
            {
                _problem ??= Wrong;
                _json.Skip();
            }
        }
    }

    private void ReadExpectation()
    {
        var before = _json;
        try
        {
            _expected = JsonSerializer.Deserialize(ref _json, QuestionJson.Default.Expectation);
            if (_expected is not null && !Expectation.Outcomes.Contains(_expected.Outcome))
            {
                _problem ??= $"expect.outcome is not one of {string.Join(", ", Expectation.Outcomes)}";
            }
        }
        catch (JsonException malformed)
        {
            _problem ??= $"expect is not as described: {malformed.Message.Split(" Path:")[0]}";
            _json = before;
            _json.Skip();
        }
    }
}
