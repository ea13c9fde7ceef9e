namespace EquivLab.Statistics.Numerics;

/// <summary>A confidence interval.</summary>
/// <param name="Low">Lower end, in the unit of the estimate; NaN where the interval is undefined.</param>
/// <param name="High">Upper end.</param>
/// <param name="Level">Two-sided confidence, such as 0.9 for a test with α = 0.05 on each side.</param>
public readonly record struct Interval(double Low, double High, double Level)
{
    /// <summary>High − low; NaN where the interval is undefined.</summary>
    public double Width => High - Low;

    /// <summary>Whether both ends are finite numbers, in order.</summary>
    public bool IsDefined => double.IsFinite(Low) && double.IsFinite(High) && Low <= High;

    /// <summary>Whether a value lies inside or on an end. An undefined interval contains nothing.</summary>
    /// <param name="value">A value in the interval's unit.</param>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>The interval of the negated quantity.</summary>
    public Interval Negate() => new(-High, -Low, Level);

    /// <summary>The interval that says nothing: both ends are NaN, every verdict on it is inconclusive.</summary>
    /// <param name="level">Two-sided confidence.</param>
    public static Interval Undefined(double level) => new(double.NaN, double.NaN, level);
}
