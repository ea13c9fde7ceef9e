using EquivLab.Synthesis;

namespace EquivLab.Tuning;

/// <summary>Which of two settings a self-audit prefers: the one of the better class, in a class the one that costs less.</summary>
/// <param name="PrivacyTarget">The largest attack AUC that a setting's upper bound has to stay below.</param>
/// <param name="Rows">Rows of the train set.</param>
internal readonly record struct SettingOrder(double PrivacyTarget, int Rows)
{
    /// <summary>The most that another setting has to be better by.</summary>
    public const double MostNoise = 0.01;

    /// <summary>Of fewer rows no useful setting is shown to be within the target, see <see cref="ClassOf"/>.</summary>
    private const int FewRows = 3_500;

    /// <summary>What a point of an attack's AUC weighs against a point of loss where both are tolerated.</summary>
    private const double LeakWeight = 0.25;

    /// <summary>
    /// With few rows an upper bound below the target asks for what hardly any setting could show, and would take the tightest at any
    /// price: there it is enough not to be shown above it.
    /// </summary>
    public SelfAuditReason ClassOf(AuditedSetting setting) =>
        ReasonOf(setting) is var reason && reason == SelfAuditReason.WithinTarget && Rows < FewRows ? SelfAuditReason.NotShownAbove : reason;

    public SelfAuditReason ReasonOf(AuditedSetting setting) =>
        setting.CopiesMembers ? SelfAuditReason.AllAbove
        : setting.LeakHigh < PrivacyTarget ? SelfAuditReason.WithinTarget
        : setting.LeakLow <= PrivacyTarget ? SelfAuditReason.NotShownAbove
        : SelfAuditReason.AllAbove;

    /// <summary>
    /// Within the target a setting is there to be useful. Where that cannot be shown, a point of loss weighs as much as a point of an
    /// attack's AUC; above it the AUC alone counts.
    /// </summary>
    public static double Cost(AuditedSetting setting, SelfAuditReason reason)
    {
        double loss = double.IsNaN(setting.Loss) ? 0 : setting.Loss;
        return reason switch
        {
            SelfAuditReason.WithinTarget => loss + LeakWeight * setting.Leak,
            SelfAuditReason.AllAbove => setting.Leak,
            _ => loss + setting.Leak,
        };
    }

    /// <summary>The setting that would be taken of those that were tried, by more than any noise; the chosen one where none is.</summary>
    public AuditedSetting Best(IReadOnlyList<AuditedSetting> tried, AuditedSetting chosen)
    {
        AuditedSetting best = chosen;
        foreach (AuditedSetting setting in tried)
        {
            SelfAuditReason of = ClassOf(setting), ofBest = ClassOf(best);
            bool isBetter = of != ofBest ? of < ofBest : Cost(setting, of) < Cost(best, ofBest) - (best == chosen ? MostNoise : 0);
            if (isBetter) best = setting;
        }

        return best;
    }
}
