using EquivLab.Statistics.Power;

namespace EquivLab.Cli.Commands;

/// <summary>Two models whose equivalence is planned: what is assumed of them, and what follows.</summary>
/// <param name="Name">The assumption in words.</param>
internal abstract record PlanCase(string Name)
{
    /// <summary>Hold-out rows that prove a margin, or null.</summary>
    public abstract int? Rows(double margin, double power, double alpha);

    /// <summary>The smallest margin that so many rows prove, or null.</summary>
    public abstract double? Margin(int rows, double power, double alpha);

    /// <summary>The probability that so many rows prove a margin.</summary>
    public abstract double Power(double margin, int rows, double alpha);
}

/// <summary>Two accuracies, by the share of rows on which exactly one model is right.</summary>
/// <param name="Name">The assumption in words.</param>
/// <param name="Discordance">That share.</param>
/// <param name="Delta">The true loss.</param>
/// <param name="OneSided">Whether only a loss counts.</param>
internal sealed record AccuracyCase(string Name, double Discordance, double Delta, bool OneSided) : PlanCase(Name)
{
    public override int? Rows(double margin, double power, double alpha) => RequiredRows.ForAccuracy(Discordance, Delta, margin, power, alpha, OneSided);

    public override double? Margin(int rows, double power, double alpha) => ProvableMargin.ForAccuracy(Discordance, Delta, rows, power, alpha, OneSided);

    public override double Power(double margin, int rows, double alpha) => RequiredRows.AccuracyPower(Discordance, Delta, margin, rows, alpha, OneSided);
}

/// <summary>Two areas under ROC curves, by the share of positive rows.</summary>
/// <param name="Name">The assumption in words.</param>
/// <param name="Models">The two models.</param>
/// <param name="PositiveShare">That share.</param>
/// <param name="OneSided">Whether only a loss counts.</param>
internal sealed record AucCase(string Name, BinormalPair Models, double PositiveShare, bool OneSided) : PlanCase(Name)
{
    public override int? Rows(double margin, double power, double alpha) => RequiredRows.ForAuc(Models, PositiveShare, margin, power, alpha, OneSided);

    public override double? Margin(int rows, double power, double alpha)
    {
        (int positives, int negatives) = Split(rows);
        return positives < 2 || negatives < 2 ? null : ProvableMargin.ForAuc(Models, positives, negatives, power, alpha, OneSided);
    }

    public override double Power(double margin, int rows, double alpha)
    {
        (int positives, int negatives) = Split(rows);
        return positives < 2 || negatives < 2 ? 0 : Models.Power(margin, positives, negatives, alpha, OneSided);
    }

    private (int Positives, int Negatives) Split(int rows)
    {
        int positives = (int)Math.Round(rows * PositiveShare);
        return (positives, rows - positives);
    }
}
