using EquivLab.Evaluation;

namespace EquivLab.Cli.Commands;

/// <summary>A plan: the assumptions and one answer a case.</summary>
/// <param name="Metric">accuracy or auc.</param>
/// <param name="Alpha">Level of each one-sided test.</param>
/// <param name="Power">The probability of the verdict that was asked for.</param>
/// <param name="Delta">The true loss that is assumed.</param>
/// <param name="Scale">What loss and margins are counted in.</param>
/// <param name="Alternative">What is to be shown.</param>
/// <param name="Pilot">What a pilot measured, or null.</param>
/// <param name="Answers">The answers.</param>
internal sealed record PlanAnswers(
    string Metric, double Alpha, double Power, double Delta, Scale Scale, Alternative Alternative,
    IReadOnlyList<PilotModel>? Pilot, IReadOnlyList<PlanAnswer> Answers);

/// <summary>What a case needs, proves or has for a power.</summary>
/// <param name="Case">The assumption in words.</param>
/// <param name="Margin">The margin asked about, or the smallest that can be proven; null where none can.</param>
/// <param name="HoldoutRows">The rows asked about, or the fewest that prove the margin; null where no number does.</param>
/// <param name="Power">The probability of that verdict there.</param>
internal sealed record PlanAnswer(string Case, double? Margin, int? HoldoutRows, double? Power)
{
    public static PlanAnswer Of(PlanCase of, PlanSettings asked)
    {
        int? rows = asked.RowCount ?? of.Rows(asked.MarginShare!.Value, asked.Power, asked.Alpha);
        double? margin = asked.MarginShare ?? of.Margin(rows!.Value, asked.Power, asked.Alpha);
        return new PlanAnswer(of.Name, margin, rows, rows is { } n && margin is { } m ? of.Power(m, n, asked.Alpha) : null);
    }
}
