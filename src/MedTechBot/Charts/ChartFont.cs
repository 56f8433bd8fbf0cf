using ScottPlot;
using SkiaSharp;

namespace MedTechBot.Charts;

/// <summary>The font that comes with the program, so that a chart looks the same on a machine without fonts.</summary>
internal sealed class ChartFont : IFontResolver
{
    /// <summary>The name by which a chart asks for it.</summary>
    public const string Name = "DejaVu Sans";

    private static readonly Lazy<SKData> File = new(Read);

    private ChartFont()
    {
    }

    /// <summary>Makes the font known to the drawing library, once.</summary>
    public static void Use()
    {
        lock (File)
        {
            if (!Fonts.FontResolvers.OfType<ChartFont>().Any())
            {
                Fonts.FontResolvers.Insert(0, new ChartFont());
                Fonts.Default = Name;
            }
        }
    }

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Name ? SKTypeface.FromData(File.Value) : null;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        CreateTypeface(fontName, FontWeight.Normal, FontSlant.Upright, FontSpacing.Normal);

    private static SKData Read()
    {
        using var stream = typeof(ChartFont).Assembly.GetManifestResourceStream("DejaVuSans.ttf")
            ?? throw new InvalidOperationException("The chart's font is not in the program. Build it again.");
        return SKData.Create(stream);
    }
}
