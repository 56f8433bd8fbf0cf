using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Rest;

/// <summary>Everything that is wrong with a request's body, by the path of the field.</summary>
internal sealed class FormErrors
{
    private readonly JsonObject _root = [];

    public bool Any => _root.Count > 0;

    /// <summary>True where this field, or one inside it, is wrong already.</summary>
    public bool Has(string path) => Find(path) is not null;

    /// <param name="path">As in <c>embeds.0.title</c>; empty for the request as a whole.</param>
    /// <param name="code">Discord's word for it.</param>
    /// <param name="message">Discord's sentence.</param>
    public void Add(string path, string code, string message)
    {
        var node = _root;
        foreach (var name in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (node[name] is not JsonObject next)
            {
                node[name] = next = [];
            }

            node = next;
        }

        if (node["_errors"] is not JsonArray errors)
        {
            node["_errors"] = errors = [];
        }

        errors.Add(new JsonObject { ["code"] = code, ["message"] = message });
    }

    public void ThrowIfAny()
    {
        if (Any)
        {
            throw ApiException.InvalidForm(_root);
        }
    }

    public static ApiException One(string path, string code, string message)
    {
        var errors = new FormErrors();
        errors.Add(path, code, message);
        return ApiException.InvalidForm(errors._root);
    }

    private JsonNode? Find(string path)
    {
        JsonNode? node = _root;
        foreach (var name in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }
}
