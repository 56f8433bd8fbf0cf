using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Rest.Bodies;

/// <summary>Checks a modal against its documented limits.</summary>
internal sealed class ModalForm
{
    private readonly HashSet<string> _customIds = [];

    public static void Check(JsonObject data)
    {
        var errors = new FormErrors();
        var modal = new Form(data, errors, "data");
        modal.Text("custom_id", 100, 1, isRequired: true);
        modal.Text("title", 45, 1, isRequired: true);
        var form = new ModalForm();
        foreach (var component in modal.Forms("components", 5, 1, isRequired: true))
        {
            form.Top(component);
        }

        errors.ThrowIfAny();
    }

    private void Top(Form component)
    {
        switch (component.Number("type", 1, int.MaxValue, isRequired: true))
        {
            case 1:
                foreach (var input in component.Forms("components", 1, 1, isRequired: true))
                {
                    if (input.Number("type", 4, 4, isRequired: true) is 4)
                    {
                        input.Text("label", 45, 1, isRequired: true);
                        TextInput(input);
                    }
                }

                break;
            case 10:
                component.Text("content", 4000, 1, isRequired: true);
                break;
            case 18:
                component.Text("label", 45, 1, isRequired: true);
                component.Text("description", 100);
                if (component.Object("component", isRequired: true) is { } inner)
                {
                    Inner(inner);
                }

                break;
            case null:
                break;
            default:
                component.Fail("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1, 10, 18).");
                break;
        }
    }

    private void Inner(Form component)
    {
        switch (component.Number("type", 1, int.MaxValue, isRequired: true))
        {
            case 3 or 5 or 6 or 7 or 8:
                CustomId(component);
                SelectForm.Check(component, (int?)component.Json["type"] ?? 0, isInModal: true);
                break;
            case 4:
                TextInput(component);
                break;
            case 19:
                CustomId(component);
                component.Number("min_values", 0, 10);
                component.Number("max_values", 1, 10);
                break;
            case 21:
                Options(component, 2);
                break;
            case 22:
                Options(component, 1);
                break;
            case 23:
                CustomId(component);
                break;
            case null:
                break;
            default:
                component.Fail("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (3, 4, 5, 6, 7, 8, 19, 21, 22, 23).");
                break;
        }
    }

    private void TextInput(Form input)
    {
        CustomId(input);
        input.Number("style", 1, 2, isRequired: true);
        var min = input.Number("min_length", 0, 4000);
        var max = input.Number("max_length", 1, 4000);
        if (min > max)
        {
            input.Fail("min_length", "TEXT_INPUT_COMPONENT_MIN_LENGTH_TOO_LARGE", "min_length must be less than or equal to max_length");
        }

        input.Text("value", (int)(max is >= 1 and <= 4000 ? max : 4000));
        input.Text("placeholder", 100);
        input.Flag("required");
    }

    private void Options(Form group, int min)
    {
        CustomId(group);
        foreach (var option in group.Forms("options", 10, min, isRequired: true))
        {
            option.Text("label", 100, 1, isRequired: true);
            option.Text("value", 100, 1, isRequired: true);
            option.Text("description", 100);
        }
    }

    private void CustomId(Form component)
    {
        if (component.Text("custom_id", 100, 1, isRequired: true) is { Length: > 0 } id && !_customIds.Add(id))
        {
            component.Fail("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }
}
