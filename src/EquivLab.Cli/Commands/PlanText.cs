using System.Globalization;
using EquivLab.Evaluation;
using Spectre.Console;

namespace EquivLab.Cli.Commands;

/// <summary>A plan on the terminal.</summary>
internal static class PlanText
{
    private const int BarWidth = 40, RedirectedWidth = 160;

    public static string Assumptions(PlanAnswers plan) => string.Create(CultureInfo.InvariantCulture,
        $"{(plan.Metric == "auc" ? "AUC" : "Accuracy")}: verdict \"{(plan.Alternative == Alternative.NonInferiority ? "not inferior" : "equivalent")}\" with probability {plan.Power}, "
        + $"tests at level {plan.Alpha}, true loss {plan.Delta * 100:0.##} {(plan.Scale == Scale.Ratio ? "% of the real model's metric" : "points")}.");

    public static void Print(PlanAnswers plan, PlanSettings asked)
    {
        IAnsiConsole console = AnsiConsole.Console;
        if (Console.IsOutputRedirected) console.Profile.Width = RedirectedWidth;
        console.WriteLine(Assumptions(plan));
        if (plan.Pilot is { } pilot) console.Write(Measured(pilot, plan.Metric));
        var table = new Table().Border(TableBorder.Simple);
        bool asksMargin = asked.MarginShare is null;
        foreach (string header in new[] { "assumed", asksMargin ? "smallest margin" : "margin", asked.RowCount is null ? "hold-out rows needed" : "hold-out rows", "power", "" }) table.AddColumn(header);
        // The bars are the curve: what is asked for, by case.
        double Size(PlanAnswer a) => (asksMargin ? a.Margin : asked.RowCount is null ? a.HoldoutRows : a.Power) ?? 0;
        double most = plan.Answers.Max(Size);
        foreach (PlanAnswer answer in plan.Answers)
        {
            string bar = most > 0 ? new string('█', (int)Math.Round(BarWidth * Size(answer) / most)) : "";
            table.AddRow(Markup.Escape(answer.Case), Share(answer.Margin, plan.Scale == Scale.Ratio ? "%" : "pt"), Rows(answer.HoldoutRows), Probability(answer.Power), bar);
        }

        console.Write(table);
        if (asked.Out is not null) console.MarkupLineInterpolated($"curve: {asked.Out}");
    }

    private static Table Measured(IReadOnlyList<PilotModel> pilot, string metric)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (string header in new[] { "pilot", "rows", "loss", metric == "auc" ? "standard error" : "discordance" }) table.AddColumn(header);
        foreach (PilotModel m in pilot)
            table.AddRow(Markup.Escape(m.Model), Rows(m.Rows), Points(m.Loss), Points(metric == "auc" ? m.StandardError : m.Discordance));
        return table;
    }

    // A pilot measures differences, whatever the plan is counted in.
    private static string Points(double? share) => Share(share, "pt");

    // Rounded up, so that what is shown can be proven.
    private static string Share(double? share, string unit) => share is { } s
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(Math.Round(s * 10_000, 6)) / 100:0.00} {unit}") : $"none below 100 {unit}";

    private static string Rows(int? rows) => rows is { } n ? n.ToString("N0", CultureInfo.InvariantCulture) : "no number";

    private static string Probability(double? p) => p is { } value ? value.ToString("0.000", CultureInfo.InvariantCulture) : "";
}
