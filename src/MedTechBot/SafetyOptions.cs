using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MedTechBot;

/// <summary>The section <c>Safety</c>: whose help lines an emergency answer names.</summary>
internal sealed class SafetyOptions
{
    public const string Section = "Safety";

    /// <summary>ISO 3166 code of two letters; a country that the knowledge has no lines for gets wording without a number.</summary>
    [CountryCode]
    public string Country { get; set; } = "US";
}

/// <summary>Two letters, in either case.</summary>
internal sealed class CountryCodeAttribute : ValidationAttribute
{
    // Not a regular expression: building one costs more than the rest of the settings together.
    public static bool Fits(string? value) => value is { Length: 2 } && value.All(char.IsAsciiLetter);

    public override bool IsValid(object? value) => Fits(value as string);

    public override string FormatErrorMessage(string name) => "not a country code of two letters, as in US";
}

[OptionsValidator]
internal sealed partial class SafetyOptionsValidator : IValidateOptions<SafetyOptions>;
