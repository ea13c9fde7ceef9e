using System.Globalization;
using EquivLab.Statistics.Deciding;
using EquivLab.Synthesis;
using EquivLab.Tuning;

namespace EquivLab.Evaluation.Advice;

/// <summary>Another privacy target for the self-audit, by what it measured of the settings that it tried.</summary>
internal static class SettingAdvice
{
    private const string Option = "--privacy-target";

    /// <summary>Less of a difference in loss or AUC is no reason to try again.</summary>
    private const double Least = 0.005;

    /// <summary>A target that takes a setting which lost less and, as measured, leaks less than is tolerated; null where none was tried.</summary>
    public static Advice? Looser(Result result)
    {
        if (result.Synthesizer.SelfAudit is not { Chosen: { } chosen } audit || double.IsNaN(chosen.Loss)) return null;
        double tolerated = result.Policy.Privacy.AttackAuc;
        return First(result, audit, chosen, audit.Settings.Where(s => s.Loss < chosen.Loss - Least && s.Leak < tolerated && !s.CopiesMembers), target => target > audit.PrivacyTarget);
    }

    /// <summary>A target that takes a setting which leaks less and whose loss would still be within the margin; null where figures speak for none.</summary>
    public static Advice? Tighter(Result result)
    {
        if (result.Synthesizer.SelfAudit is not { Chosen: { } chosen } audit) return null;
        UtilitySection utility = result.Utility;
        bool IsBearable(AuditedSetting setting) => !double.IsNaN(setting.Loss)
            && utility.Models.Where(m => m.Gated && m.HasSkill).All(m => Math.Abs(m.Delta + Math.Max(0, setting.Loss - chosen.Loss)) < utility.MarginOf(m));
        return First(result, audit, chosen, audit.Settings.Where(s => s.Leak < chosen.Leak - Least && IsBearable(s)), target => target < audit.PrivacyTarget)
            ?? Foreseen(result, audit, chosen);
    }

    private static Advice? First(Result result, SelfAuditReport audit, AuditedSetting chosen, IEnumerable<AuditedSetting> settings, Func<double, bool> isAllowed)
    {
        foreach (AuditedSetting setting in settings.OrderBy(s => s.Loss))
        {
            foreach (double target in new[] { Above(setting.LeakHigh), Above(setting.LeakLow) })
            {
                if (target is not (> 0.5 and < 1) || !isAllowed(target)) continue;
                if (new SettingOrder(target, result.Data.TrainRows).Best(audit.Settings, chosen) != setting) continue;
                string text = string.Create(CultureInfo.InvariantCulture,
                    $"On parts of the train set the setting “{setting.Name}” lost {setting.Loss * 100:0.0} points and let an attack reach an AUC of {setting.Leak:0.000} (at most {setting.LeakHigh:0.000}); the chosen “{chosen.Name}” lost {chosen.Loss * 100:0.0} and let it reach {chosen.Leak:0.000}. A {(target > audit.PrivacyTarget ? "looser" : "tighter")} privacy target takes it.");
                return new(text, c => c.With(Option, Text(target)));
            }
        }

        return null;
    }

    /// <summary>Where the hold-out shows more of a leak than the train set let expect, a target with room for the difference.</summary>
    private static Advice? Foreseen(Result result, SelfAuditReport audit, AuditedSetting chosen)
    {
        if (result.Privacy.Attacks.Where(a => !a.Name.StartsWith("shadow-", StringComparison.Ordinal) && a.Verdict != EquivalenceVerdict.Equivalent).MaxBy(a => a.AucHigh) is not { } worst) return null;
        double missing = worst.AucHigh - worst.Tolerance, target = Math.Floor(Math.Round((audit.PrivacyTarget - missing) * 1000, 6)) / 1000;
        if (!(missing > 0) || !(target > 0.5) || !(worst.Auc > chosen.Leak)) return null;
        var (now, then) = (new SettingOrder(audit.PrivacyTarget, result.Data.TrainRows), new SettingOrder(target, result.Data.TrainRows));
        if (then.ClassOf(chosen) <= now.ClassOf(chosen)) return null;
        string text = string.Create(CultureInfo.InvariantCulture,
            $"The attack “{worst.Name}” reaches an AUC of {worst.Auc:0.000} (at most {BoundText.Upper(worst.AucHigh)}, tolerated {worst.Tolerance:0.0##}) where parts of the train set let expect {chosen.Leak:0.000}: a privacy target of {target:0.0##} leaves room for that.");
        return new(text, c => c.With(Option, Text(target)));
    }

    private static double Above(double bound) => (Math.Floor(Math.Round(bound * 1000, 6)) + 1) / 1000;

    private static string Text(double target) => target.ToString("0.0##", CultureInfo.InvariantCulture);
}
