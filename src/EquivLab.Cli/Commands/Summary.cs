using System.Globalization;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Advice;
using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Holdouts;
using EquivLab.Reporting.Words;
using EquivLab.Statistics.Deciding;
using Spectre.Console;

namespace EquivLab.Cli.Commands;

/// <summary>What the terminal shows at the end: the verdict, the gated rows, the attacks, where the report is.</summary>
internal static class Summary
{
    /// <summary>A file or a pipe has no width of its own; this one keeps every row on one line.</summary>
    internal const int RedirectedWidth = 160;

    public static void Print(Result result, string folder, bool json, bool quiet)
    {
        if (json) Console.Out.Write(ResultJson.Write(result));
        if (json || quiet) return;
        IAnsiConsole console = AnsiConsole.Console;
        if (Console.IsOutputRedirected) console.Profile.Width = RedirectedWidth;
        string colour = result.Verdict switch { Verdict.Passed => "green", Verdict.Failed => "red", _ => "yellow" };
        console.MarkupLine($"\n[bold {colour}]{result.Verdict.ToString().ToUpperInvariant()}[/]");
        console.WriteLine("  " + Headline.Of(result));
        foreach (string reason in result.Reasons) console.WriteLine("  " + reason);
        if (result.Warnings.Count > 0) console.WriteLine("\nRead this first");
        foreach (string warning in result.Warnings) console.WriteLine("  " + warning);
        if (NextStep.Of(result) is { } next)
        {
            console.WriteLine("\nWhat to try next");
            foreach (string finding in next.Findings) console.WriteLine("  " + finding);
            // Not wrapped, so that it can be copied.
            if (next.Command is { } command) console.Profile.Out.Writer.WriteLine("  " + Printable.Line(command));
        }

        console.WriteLine();
        DataSection data = result.Data;
        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{data.TrainRows:N0} train, {data.SyntheticRows:N0} synthetic and {data.HoldoutRows:N0} hold-out rows{TargetWords.Tested(data, result.Utility)}"));
        console.Write(Models(result.Utility));
        console.Write(Attacks(result.Privacy));
        if (result.Privacy.Attacked is { } attacked) console.WriteLine(attacked.Sentence + "\n");
        if (result.Privacy.Risks.Count > 0) console.WriteLine(RiskCoverage.Of(result.Privacy.Risks).Sentence() + "\n");
        console.MarkupLineInterpolated($"report: {Path.Combine(folder, ReportFiles.Html)}");
    }

    private static Table Models(UtilitySection utility)
    {
        var table = new Table().Border(TableBorder.Simple);
        bool isOneSided = utility.Alternative == Alternative.NonInferiority;
        string unit = utility.Scale == Scale.Ratio ? "%" : "pt";
        string Amount(double loss) => Share(loss, unit);
        string Margin(double margin) => (isOneSided ? "below " : "±") + Amount(margin);
        string Range(ModelResult row) => !isOneSided ? $"{Amount(row.CiLow)} to {Amount(row.CiHigh)}"
            : row.Verdict == EquivalenceVerdict.Different ? $"at least {Amount(row.CiLow)}" : $"at most {Amount(row.CiHigh)}";
        string Word(EquivalenceVerdict verdict) => !isOneSided ? Summary.Word(verdict) : verdict switch
        {
            EquivalenceVerdict.Equivalent => "[green]not inferior[/]",
            EquivalenceVerdict.Different => "[red]inferior[/]",
            _ => Summary.Word(verdict),
        };
        foreach (string header in new[] { "model", "metric", "real", "synthetic", utility.Scale == Scale.Ratio ? "loss, of real" : "loss", isOneSided ? "bound" : "interval", Margin(utility.Margin), Margin(utility.StrictMargin) }) table.AddColumn(header);
        foreach (ModelResult row in utility.Models.Where(m => m.Gated))
        {
            table.AddRow(
                Markup.Escape(row.Name), row.Metric, Number(row.Real), Number(row.Synthetic), Amount(row.Delta),
                Range(row), Word(row.Verdict) + (row.Margin is { } own ? $" ({Margin(own)})" : ""), Word(row.StrictVerdict));
        }

        return table;
    }

    private static Table Attacks(PrivacySection privacy)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (string header in new[] { "attack", "AUC", "interval", "TPR at 1 % FPR", "tolerated", "verdict" }) table.AddColumn(header);
        foreach (AttackResult a in privacy.Attacks)
            table.AddRow(a.Name, Number(a.Auc), $"{Number(a.AucLow)} to {Number(a.AucHigh)}", Number(a.TprAtFpr01), string.Create(CultureInfo.InvariantCulture, $"AUC {a.Tolerance:0.0##}, TPR {a.TprTolerance:0.0##}"), Word(a.Verdict));
        ExactMatches m = privacy.ExactMatches;
        table.AddRow(
            "exact copies", "", string.Create(CultureInfo.InvariantCulture, $"{m.MemberMatches} of {m.Members} members, {m.NonMemberMatches} of {m.NonMembers} non-members"), "",
            $"+{Points(m.Tolerance)}", Word(m.Verdict));
        foreach (string[] row in LeakRows.Of(privacy)) table.AddRow(row);
        foreach (string[] row in RiskRows.Of(privacy.Risks)) table.AddRow(row);
        return table;
    }

    internal static string Word(EquivalenceVerdict verdict) => verdict switch
    {
        EquivalenceVerdict.Equivalent => "[green]equivalent[/]",
        EquivalenceVerdict.Different => "[red]different[/]",
        _ => "[yellow]inconclusive[/]",
    };

    private static string Points(double share) => Share(share, "pt");

    private static string Share(double share, string unit) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0#} {unit}");

    private static string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
