using System.CommandLine;

namespace MedTechBot.CommandLine;

/// <summary>The options that every verb has.</summary>
internal sealed class CommonOptions
{
    public CommonOptions() => Country.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string>() is { } code && !CountryCodeAttribute.Fits(code))
        {
            result.AddError($"--country takes a country code of two letters, as in US, not '{code}'.");
        }
    });

    public Option<string?> Knowledge { get; } = new("--knowledge")
    {
        Description = "The knowledge folder. Without it: ./knowledge, else the one beside the program.",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<string?> Country { get; } = new("--country")
    {
        Description = "Whose help lines an emergency answer names (Safety:Country). [default: US]",
        HelpName = "CC",
        Recursive = true,
    };
}
