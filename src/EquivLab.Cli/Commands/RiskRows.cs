using System.Globalization;
using EquivLab.Evaluation.Attacks;
using Spectre.Console;

namespace EquivLab.Cli.Commands;

/// <summary>Lines of the terminal's table of attacks for guessing, linking and singling out: of each kind the one with the largest upper bound.</summary>
internal static class RiskRows
{
    /// <summary>Name, AUC, figures, true-positive rate, tolerance, verdict.</summary>
    public static IEnumerable<string[]> Of(IReadOnlyList<RiskResult> risks)
    {
        foreach (IGrouping<string, RiskResult> attack in risks.GroupBy(r => r.Attack))
        {
            // What decided speaks for the kind.
            if (attack.OrderByDescending(r => r.Gated).ThenBy(r => r.Verdict switch { Statistics.Deciding.EquivalenceVerdict.Different => 0, Statistics.Deciding.EquivalenceVerdict.Inconclusive => 1, _ => 2 })
                .ThenByDescending(r => double.IsFinite(r.CiHigh) ? r.CiHigh : double.NegativeInfinity).First() is not { } worst) continue;
            string figures = double.IsFinite(worst.Risk) ? string.Create(CultureInfo.InvariantCulture, $"risk {Percent(worst.Risk)}, {Percent(worst.CiLow)} to {Percent(worst.CiHigh)} %") : "no risk measured";
            yield return [Markup.Escape(worst.Title), "", figures, "", string.Create(CultureInfo.InvariantCulture, $"{100 * worst.Tolerance:0.##} %"), worst.Gated ? Summary.Word(worst.Verdict) : "information"];
        }
    }

    private static string Percent(double risk) => (100 * Math.Max(0, risk)).ToString("0.0", CultureInfo.InvariantCulture);
}
