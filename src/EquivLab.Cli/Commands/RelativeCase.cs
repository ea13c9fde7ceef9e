namespace EquivLab.Cli.Commands;

/// <summary>
/// A margin as a share of the real model's metric, planned as the difference that it amounts to. The test of the ratio
/// does not take the metric as known, but that hardly changes its power: the metric varies little beside the margin.
/// </summary>
/// <param name="Difference">The plan on the scale of differences.</param>
/// <param name="Metric">The metric that the real model is expected to have.</param>
internal sealed record RelativeCase(PlanCase Difference, double Metric) : PlanCase(Difference.Name)
{
    public override int? Rows(double margin, double power, double alpha) => Difference.Rows(margin * Metric, power, alpha);

    public override double? Margin(int rows, double power, double alpha) =>
        Difference.Margin(rows, power, alpha) / Metric is { } margin and < 1 ? margin : null;

    public override double Power(double margin, int rows, double alpha) => Difference.Power(margin * Metric, rows, alpha);
}
