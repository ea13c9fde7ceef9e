using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using EquivLab.Reporting.Planning;
using EquivLab.Statistics.Power;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary><c>equivlab plan</c>: how many hold-out rows a margin needs, and what a hold-out can prove.</summary>
internal sealed class PlanCommand : Command<PlanSettings>
{
    private static readonly double[] UsualDiscordances = [0.02, 0.05, 0.10, 0.15, 0.20, 0.30];
    private static readonly double[] UsualCorrelations = [0.5, 0.7, 0.8, 0.9, 0.95];
    private static readonly int[] CurveRows = [200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public override int Execute(CommandContext context, PlanSettings settings, CancellationToken cancellationToken)
    {
        IReadOnlyList<PilotModel>? pilot = settings.Data is null ? null
            : ProgressDisplay.Run(settings.Quiet, progress => PlanPilot.Run(settings, progress, cancellationToken));
        PlanCase[] cases = [.. pilot is null ? Assumed(settings) : pilot.Select(m => m.Case(settings))];
        var plan = new PlanAnswers(settings.Metric, settings.Alpha, settings.Power, settings.Delta, settings.Scale, settings.Alternative, pilot, [.. cases.Select(c => PlanAnswer.Of(c, settings))]);
        if (settings.Out is { } file)
        {
            using var files = new StagedFiles();
            files.StageText(file, PlanReport.Render(PlanText.Assumptions(plan), settings.Relative ? "% of the real metric" : "points", [.. cases.Select(c => Curve(c, settings))]));
            files.Commit();
        }

        if (settings.Json) Console.Out.WriteLine(JsonSerializer.Serialize(plan, Json));
        else PlanText.Print(plan, settings);
        return 0;
    }

    private static IEnumerable<PlanCase> Assumed(PlanSettings settings)
    {
        static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";
        if (!settings.IsAuc)
        {
            double[] discordances = settings.Discordance is { } said ? [said] : UsualDiscordances;
            double accuracy = settings.Accuracy ?? 1, loss = settings.LossOf(accuracy);
            return discordances.Where(d => d >= Math.Abs(loss)).Select(d => settings.Case(new AccuracyCase($"discordance {Percent(d)}", d, loss, settings.NonInferiority), accuracy));
        }

        double[] correlations = settings.Correlation is { } given ? [given] : UsualCorrelations;
        return correlations.Select(r => settings.Case(new AucCase(
            string.Create(CultureInfo.InvariantCulture, $"AUC {settings.Auc}, {Percent(settings.Positives)} positive, correlation {r}"),
            new BinormalPair(settings.Auc, settings.LossOf(settings.Auc), r), settings.Positives, settings.NonInferiority), settings.Auc));
    }

    private static (string, IReadOnlyList<(double, double)>) Curve(PlanCase of, PlanSettings settings) =>
        (of.Name, [.. CurveRows.Select(n => (Rows: (double)n, Margin: of.Margin(n, settings.Power, settings.Alpha)))
            .Where(p => p.Margin is not null).Select(p => (p.Rows, p.Margin!.Value))]);
}
