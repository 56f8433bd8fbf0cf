using System.Text.Json;
using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Rest.Bodies;

/// <summary>Checks what an option could be.</summary>
internal static class AutocompleteForm
{
    public static void Check(JsonObject data)
    {
        var errors = new FormErrors();
        foreach (var choice in new Form(data, errors, "data").Forms("choices", 25, isRequired: true))
        {
            choice.Text("name", 100, 1, isRequired: true);
            choice.Require("value");
            if (choice.Json["value"]?.GetValueKind() is JsonValueKind.String)
            {
                choice.Text("value", 100);
            }
        }

        errors.ThrowIfAny();
    }
}
