using System.Text.Json.Serialization;

namespace EquivLab.Synthesis;

/// <summary>
/// What a self-audit tried and chose: settings of a synthesizer fitted to one part of the train set, attacked against another
/// part and tested on it. Nothing of it comes from the hold-out.
/// </summary>
public sealed record SelfAuditReport
{
    /// <summary>The largest attack AUC that a setting's upper bound had to stay below.</summary>
    public required double PrivacyTarget { get; init; }

    /// <summary>Rows of the part that was fitted.</summary>
    public required int Rows { get; init; }

    /// <summary>How many times the train set was parted anew; figures are means over them.</summary>
    public required int Splits { get; init; }

    /// <summary>The metric of the losses, such as <c>rocAuc</c>; null where no model could be trained.</summary>
    public string? Metric { get; init; }

    /// <summary>The settings that were tried, the tightest first.</summary>
    public required IReadOnlyList<AuditedSetting> Settings { get; init; }

    /// <summary>Why the chosen one was chosen.</summary>
    public required SelfAuditReason Reason { get; init; }

    /// <summary>The setting that was chosen; null where none was tried.</summary>
    [JsonIgnore]
    public AuditedSetting? Chosen => Settings.FirstOrDefault(s => s.Chosen);
}

/// <summary>A setting, and what it cost.</summary>
/// <param name="Name">What sets it apart, such as <c>gain 8</c>.</param>
/// <param name="Loss">The mean loss of models trained on its table, against the same models trained on the real part; NaN where no model could be trained.</param>
/// <param name="Leak">The AUC of the strongest attack.</param>
/// <param name="LeakHigh">The largest upper bound of any attack's AUC, at 95 % one-sided.</param>
/// <param name="LeakLow">The largest lower bound.</param>
/// <param name="Attack">The strongest attack.</param>
/// <param name="Chosen">Whether all rows were then fitted with it.</param>
public sealed record AuditedSetting(string Name, double Loss, double Leak, double LeakHigh, double LeakLow, string Attack, bool Chosen = false)
{
    /// <summary>By how much the share of members with an exact copy in the synthetic table exceeds that of other rows.</summary>
    public double ExcessCopies { get; init; }

    /// <summary>Whether that is more than chance explains; such a setting counts as above the target.</summary>
    public bool CopiesMembers { get; init; }
}

/// <summary>Why a setting was chosen.</summary>
public enum SelfAuditReason
{
    /// <summary>Of those whose upper bound is below the target, it loses least; a point of leak counts a quarter of a point of loss.</summary>
    WithinTarget,

    /// <summary>No upper bound is below the target, as with few rows; of those that are not shown to be above it, it loses and leaks least, a point of either counting alike.</summary>
    NotShownAbove,

    /// <summary>All are shown to be above the target, or to copy members: it leaks least.</summary>
    AllAbove,

    /// <summary>The table has too few rows to measure anything: the tightest.</summary>
    TooFewRows,
}
