using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MedTechBot.Hosting;

/// <summary>The section <c>Limits</c>: how much the bot answers before it asks for patience. Help in an emergency has no limit.</summary>
internal sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Questions and pressed buttons of one person within the window.</summary>
    [Range(1, 10_000)]
    public int PerUser { get; set; } = 15;

    /// <summary>Public answers in one channel within the window.</summary>
    [Range(1, 100_000)]
    public int PerChannel { get; set; } = 60;

    /// <summary>How long the window is.</summary>
    [Range(1, 3600)]
    public int Seconds { get; set; } = 60;
}

[OptionsValidator]
internal sealed partial class LimitOptionsValidator : IValidateOptions<LimitOptions>;
