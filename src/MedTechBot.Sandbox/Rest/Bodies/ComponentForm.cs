using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Rest.Bodies;

/// <summary>Checks the components of a message against their documented limits, and numbers them.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference</remarks>
internal sealed class ComponentForm
{
    private const int MostRows = 5;
    private const int MostComponents = 40;

    private readonly HashSet<string> _customIds = [];
    private readonly HashSet<long> _ids = [];
    private int _count;

    public static void Check(Form message, bool isV2) => new ComponentForm().CheckAll(message, isV2);

    /// <summary>Components as Discord shows them: each with a number of its own.</summary>
    public static JsonArray Numbered(JsonArray components)
    {
        var copy = components.DeepClone().AsArray();
        var next = 1;
        Number(copy, ref next);
        return copy;
    }

    private static void Number(JsonNode? node, ref int next)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    Number(item, ref next);
                }

                break;
            case JsonObject component when component["type"] is not null:
                if (component["id"] is null || component["id"]?.ToString() == "0")
                {
                    component["id"] = next;
                }

                next++;
                AddUsual(component);
                Number(component["components"], ref next);
                Number(component["accessory"], ref next);
                Number(component["component"], ref next);
                break;
            default:
                break;
        }
    }

    // What was left out is written back as what it means.
    private static void AddUsual(JsonObject component)
    {
        switch ((int?)component["type"])
        {
            case 3 or 5 or 6 or 7 or 8:
                component["min_values"] ??= 1;
                component["max_values"] ??= 1;
                break;
            case 11:
                component["description"] ??= null;
                component["spoiler"] ??= false;
                break;
            case 14:
                component["divider"] ??= true;
                component["spacing"] ??= 1;
                break;
            case 17:
                component["accent_color"] ??= null;
                component["spoiler"] ??= false;
                break;
            default:
                break;
        }
    }

    private void CheckAll(Form message, bool isV2)
    {
        var allowed = isV2 ? (int[])[1, 9, 10, 12, 13, 14, 17] : [1];
        foreach (var component in message.Forms("components", isV2 ? MostComponents : MostRows))
        {
            Check(component, allowed);
        }

        if (_count > MostComponents)
        {
            message.Fail("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "The total number of components cannot exceed 40");
        }
    }

    private void Check(Form component, params IReadOnlyList<int> allowed)
    {
        _count++;
        if (component.Number("type", 1, int.MaxValue, isRequired: true) is not { } type)
        {
            return;
        }

        if (!allowed.Contains((int)type))
        {
            component.Fail("type", "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({string.Join(", ", allowed)}).");
            return;
        }

        if (component.Number("id", 0, int.MaxValue) is > 0 and var id && !_ids.Add(id))
        {
            component.Fail("id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        }

        switch (type)
        {
            case 1:
                Row(component);
                break;
            case 2:
                Button(component);
                break;
            case 3 or 5 or 6 or 7 or 8:
                CustomId(component);
                SelectForm.Check(component, (int)type, isInModal: false);
                break;
            case 9:
                Section(component);
                break;
            case 10:
                component.Text("content", 4000, 1, isRequired: true);
                break;
            case 11:
                Media(component);
                component.Text("description", 1024);
                break;
            case 12:
                foreach (var item in component.Forms("items", 10, 1, isRequired: true))
                {
                    Media(item);
                    item.Text("description", 1024);
                }

                break;
            case 13:
                component.Object("file", isRequired: true)?.Url("url", 2048, "attachment");
                break;
            case 14:
                component.Number("spacing", 1, 2);
                break;
            default:
                Container(component);
                break;
        }
    }

    private void Row(Form row)
    {
        var children = row.Forms("components", 5, 1, isRequired: true);
        foreach (var child in children)
        {
            Check(child, 2, 3, 5, 6, 7, 8);
        }

        if (children.Count > 1 && children.Any(child => child.Json["type"]?.ToString() is not "2"))
        {
            row.Fail("components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        }
    }

    private void Button(Form button)
    {
        var style = button.Number("style", 1, 6, isRequired: true);
        button.Text("label", 80);
        if (style is 5)
        {
            button.Require("url");
            button.Url("url", 512, "http", "https", "discord");
            if (button.HasValue("custom_id"))
            {
                button.Fail("custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
            }
        }
        else if (style is 6)
        {
            button.Id("sku_id", isRequired: true);
        }
        else
        {
            CustomId(button);
            if (button.HasValue("url"))
            {
                button.Fail("url", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
            }
        }

        if (style is not 6 && !button.HasValue("label") && !button.HasValue("emoji"))
        {
            button.Fail("label", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button must have a label or emoji");
        }
    }

    private void Section(Form section)
    {
        foreach (var child in section.Forms("components", 3, 1, isRequired: true))
        {
            Check(child, 10);
        }

        if (section.Object("accessory", isRequired: true) is { } accessory)
        {
            Check(accessory, 2, 11);
        }
    }

    private void Container(Form container)
    {
        container.Number("accent_color", 0, 0xFFFFFF);
        container.Flag("spoiler");
        foreach (var child in container.Forms("components", MostComponents, 1, isRequired: true))
        {
            Check(child, 1, 9, 10, 12, 13, 14);
        }
    }

    private static void Media(Form component) => component.Object("media", isRequired: true)?.Url("url", 2048, "http", "https", "attachment");

    private void CustomId(Form component)
    {
        if (component.Text("custom_id", 100, 1, isRequired: true) is { Length: > 0 } id && !_customIds.Add(id))
        {
            component.Fail("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }
}
