using EquivLab.Evaluation;
using EquivLab.Synthesis;

namespace EquivLab.Reporting.Words;

/// <summary>Which setting a self-audit chose, and why, in sentences.</summary>
internal static class SelfAuditWords
{
    /// <summary>What was chosen, why, and what the next looser setting would have cost.</summary>
    public static string Sentence(SelfAuditReport audit, int trainRows)
    {
        if (audit.Chosen is not { } chosen)
        {
            return audit.Reason == SelfAuditReason.TooFewRows
                ? $"{Numbers.Count(trainRows)} train rows are too few to try settings on parts of them: nothing was measured, and the tightest setting was taken."
                : "No setting was tried on parts of the train set.";
        }

        string taken = audit.Settings.Count == 1
            ? $"One setting was tried on parts of the train set and taken, “{chosen.Name}”"
            : $"Of {Numbers.Count(audit.Settings.Count)} settings that were tried on parts of the train set, “{chosen.Name}” was taken";
        string variant = SettingName.Of(chosen.Name) is { Variant: { } words } name ? $" (“{name.Strength}” with {words})" : "";
        string loss = MetricOf(audit) is { } metric && !double.IsNaN(chosen.Loss) ? $" and models {metric.Fate(chosen.Loss)}." : "; what models lose could not be measured.";
        return $"{taken}{variant}: {Attack("reached", chosen, audit)}{loss} {Why(audit)} {Looser(audit, chosen)}";
    }

    /// <summary>What the train set let expect of the attacks, against what they then reached; null where either is missing.</summary>
    public static string? Prediction(Result result)
    {
        if (result.Synthesizer.SelfAudit is not { Chosen: { } chosen } audit || Strongest(result) is not { } measured) return null;
        return $"On the train set the strongest attack reached {Auc(chosen, audit)}; on the hold-out it then reached {Numbers.Plain(measured.Auc)} ({AttackWords.Low(measured.AucLow)} to {AttackWords.High(measured.AucHigh)}), "
            + (measured.Auc <= chosen.LeakHigh ? "no more than predicted."
                : measured.AucLow <= chosen.LeakHigh ? "more than predicted, though chance alone may have added that."
                : "more than predicted. The verdict goes by the hold-out.");
    }

    /// <summary>The strongest attack of the kinds that a self-audit has, which trains no shadow models.</summary>
    public static AttackResult? Strongest(Result result) =>
        result.Privacy.Attacks.Where(a => !a.Name.StartsWith("shadow-", StringComparison.Ordinal) && double.IsFinite(a.Auc)).MaxBy(a => a.Auc);

    /// <summary>The metric of the losses; null where no model could be trained.</summary>
    public static Metric? MetricOf(SelfAuditReport audit) => audit.Metric is { } key ? Metric.Of(key) : null;

    /// <summary>An upper bound, rounded up so that it holds as printed, but never onto a target that it is below.</summary>
    public static string High(double bound, SelfAuditReport audit)
    {
        double shown = Numbers.Up(bound, 3);
        return bound < audit.PrivacyTarget && shown >= audit.PrivacyTarget ? Numbers.Plain(Numbers.Up(bound, 5), 5) : Numbers.Plain(shown);
    }

    private static string Why(SelfAuditReport audit)
    {
        string target = Numbers.Round(audit.PrivacyTarget);
        return audit.Reason switch
        {
            SelfAuditReason.WithinTarget => $"That bound is below the target of {target}, and no other setting below it was better by more than noise.",
            SelfAuditReason.NotShownAbove => $"No setting is shown to stay below the target of {target}, as is common with few rows; of those that are not shown to be above it, "
                + "none was better by more than noise, a point of loss counting as much as a point of an attack's AUC.",
            SelfAuditReason.AllAbove => $"Every setting is shown to be above the target of {target}, and none leaked less by more than noise.",
            _ => "There are too few rows to tell more.",
        };
    }

    private static string Looser(SelfAuditReport audit, AuditedSetting chosen)
    {
        AuditedSetting[] ladder = [.. audit.Settings.Where(s => SettingName.Of(s.Name).Variant is null)];
        int at = Array.FindIndex(ladder, s => s.Name == SettingName.Of(chosen.Name).Strength);
        if (at < 0 || at + 1 == ladder.Length) return "No looser one was tried.";
        AuditedSetting next = ladder[at + 1];
        double more = next.Loss - chosen.Loss;
        string cost = MetricOf(audit) is not { } metric || double.IsNaN(more) ? ""
            : !metric.Changes(more) ? ", and models lost as much"
            : $" and would have {(more < 0 ? "gained" : "lost another")} {metric.Size(more)}";
        return $"The next looser one, “{next.Name}”, let {Attack("reach", next, audit)}{cost}.";
    }

    private static string Attack(string reach, AuditedSetting setting, SelfAuditReport audit) => $"an attack {reach} an AUC of {Auc(setting, audit)}";

    private static string Auc(AuditedSetting setting, SelfAuditReport audit) => $"{Numbers.Plain(setting.Leak)} (at most {High(setting.LeakHigh, audit)})";
}
