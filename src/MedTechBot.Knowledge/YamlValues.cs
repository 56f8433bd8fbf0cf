using System.Globalization;

namespace MedTechBot.Knowledge;

/// <summary>What a header's texts can mean beyond being text.</summary>
internal static class YamlValues
{
    extension(YamlMap map)
    {
        /// <summary>A day; null where it is missing or wrong.</summary>
        public DateOnly? Date(string key)
        {
            if (map.Text(key) is not { } text)
            {
                return null;
            }

            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            map.Report(key, $"`{key}: {text}` is not a date", "Write year, month and day: 2026-11-22");
            return null;
        }

        /// <summary>A whole number above zero; null where it is missing or wrong.</summary>
        public int? Number(string key)
        {
            if (map.Text(key) is not { } text)
            {
                return null;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            {
                return number;
            }

            map.Report(key, $"`{key}: {text}` is not a whole number above zero", "Write digits only, without comma, point or sign: 44470");
            return null;
        }

        /// <summary>True or false; false where it is missing or wrong.</summary>
        public bool Flag(string key)
        {
            var text = map.Text(key);
            if (text is not (null or "true" or "false"))
            {
                map.Report(key, $"`{key}: {text}` is neither true nor false", $"Write `{key}: true` or `{key}: false`");
            }

            return text == "true";
        }

        /// <summary>The name of a profession's section; null where it is missing or wrong.</summary>
        public string? SectionName(string key)
        {
            var text = map.Text(key);
            if (text is null || Knowledge.SectionName.All.Contains(text))
            {
                return text;
            }

            map.Report(key, $"there is no section \"{text}\"", SectionHint.For(text));
            return null;
        }
    }
}
