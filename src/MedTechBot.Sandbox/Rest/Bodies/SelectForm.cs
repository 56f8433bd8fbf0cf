namespace MedTechBot.Sandbox.Rest.Bodies;

/// <summary>Checks a select menu.</summary>
internal static class SelectForm
{
    public static void Check(Form select, int type, bool isInModal)
    {
        select.Text("placeholder", 150);
        var min = select.Number("min_values", 0, 25);
        var max = select.Number("max_values", 1, 25);
        if (min > max)
        {
            select.Fail("min_values", "SELECT_COMPONENT_MIN_VALUES_TOO_LARGE", "min_values must be less than or equal to max_values");
        }

        if (isInModal)
        {
            select.Flag("required");
        }
        else
        {
            select.Flag("disabled");
        }

        if (type is 3)
        {
            Options(select);
        }
        else
        {
            foreach (var value in select.Forms("default_values", 25))
            {
                value.Id("id", isRequired: true);
                value.Text("type", 10, 1, isRequired: true);
            }
        }
    }

    private static void Options(Form select)
    {
        var values = new HashSet<string>();
        foreach (var option in select.Forms("options", 25, 1, isRequired: true))
        {
            option.Text("label", 100, 1, isRequired: true);
            option.Text("description", 100);
            if (option.Text("value", 100, 1, isRequired: true) is { Length: > 0 } value && !values.Add(value))
            {
                option.Fail("value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            }
        }
    }
}
