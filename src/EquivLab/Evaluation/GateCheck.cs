namespace EquivLab.Evaluation;

/// <summary>One thing that the gate looked at.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Name">What it is called, unique within its kind.</param>
/// <param name="Verdict">Whether it is shown to hold, shown not to, or neither.</param>
/// <param name="Reason">Why, as one sentence with the figures.</param>
/// <param name="Gated">Whether the decision hangs on it; otherwise it informs.</param>
public sealed record GateCheck(GateCheckKind Kind, string Name, Verdict Verdict, string Reason, bool Gated = true);

/// <summary>A kind of check.</summary>
public enum GateCheckKind
{
    /// <summary>A control came out as it must.</summary>
    Control,

    /// <summary>A model loses no more than the margin in a metric.</summary>
    Utility,

    /// <summary>Nor does it for one group of people.</summary>
    Subgroup,

    /// <summary>A question has the same answer on both tables.</summary>
    Insight,

    /// <summary>An attack stays below its tolerance.</summary>
    Privacy,

    /// <summary>Members are copied exactly no more often than non-members.</summary>
    Copies,

    /// <summary>The synthesizer, judged over seeds and splits.</summary>
    Repeats,
}
