using System.Globalization;
using System.Text.RegularExpressions;
using EquivLab.Reporting.Html;

namespace EquivLab.Tests.Reporting;

/// <summary>The style sheet's colours against WCAG 2.2 AA: 4.5 for text, 3 for what a chart draws.</summary>
public partial class ContrastTests
{
    public static TheoryData<int, string, string, double> Pairs
    {
        get
        {
            var pairs = new TheoryData<int, string, string, double>();
            foreach (int scheme in new[] { 0, 1 })
            {
                foreach (string ground in new[] { "page", "surface" })
                {
                    foreach (string text in new[] { "ink", "muted", "link" })
                        pairs.Add(scheme, text, ground, 4.5);
                }
                foreach (string light in new[] { "pass", "fail", "unsure", "info" })
                    pairs.Add(scheme, light + "-ink", light + "-back", 4.5);
                foreach (string mark in new[] { "real", "synthetic-edge", "synthetic-line", "third", "fourth", "pass", "fail", "unsure", "axis" })
                    pairs.Add(scheme, mark, "surface", 3);
                foreach (string mark in new[] { "pass", "fail", "unsure" })
                    pairs.Add(scheme, mark, "band", 3);
            }
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Colours_stand_out(int scheme, string front, string back, double atLeast)
    {
        var colours = Scheme().Matches(Assets.Style)[scheme].Value;
        double ratio = Ratio(Luminance(colours, front), Luminance(colours, back));
        Assert.True(ratio >= atLeast, $"--{front} on --{back}, scheme {scheme}: {ratio:0.00} is below {atLeast}");
    }

    private static double Ratio(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

    // Relative luminance as WCAG defines it.
    private static double Luminance(string colours, string name)
    {
        string hex = Regex.Match(colours, $"--{name}: #([0-9a-f]{{6}})").Groups[1].Value;
        double Channel(int at)
        {
            double c = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex(":root[^{]*\\{[^}]*--page[^}]*--heat[^}]*\\}")]
    private static partial Regex Scheme();
}
