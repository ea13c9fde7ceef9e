using EquivLab.Synthesis;

namespace EquivLab.Tests.Reporting;

/// <summary>Self-audits made by hand.</summary>
internal static class SelfAuditSamples
{
    /// <summary>Three strengths and a variant of the middle one, from tight to loose.</summary>
    public static SelfAuditReport Of(string chosen, SelfAuditReason reason = SelfAuditReason.WithinTarget, string? metric = "accuracy") => new()
    {
        PrivacyTarget = 0.55,
        Rows = 2560,
        Splits = 3,
        Metric = metric,
        Reason = reason,
        Settings =
        [
            .. new AuditedSetting[]
            {
                new("gain 8", 0.013, 0.522, 0.532, 0.512, "density-ratio-forest"),
                new("gain 4", 0.009, 0.531, 0.5409, 0.521, "density-ratio-forest"),
                new("gain 1, all rows", 0.007, 0.542, 0.5521, 0.532, "distance"),
                new("gain 4, boosted target", -0.0021, 0.533, 0.5429, 0.523, "density-ratio-forest"),
            }.Select(s => s with { Chosen = s.Name == chosen, Loss = metric is null ? double.NaN : s.Loss }),
        ],
    };

    /// <summary>One setting, all of whose texts are this one, and figures that are none.</summary>
    public static SelfAuditReport Hostile(string text) => Of("") with
    {
        Metric = text,
        Settings = [new AuditedSetting(text, double.NaN, double.NaN, double.PositiveInfinity, double.NaN, text, Chosen: true)],
    };

    /// <summary>A train set of too few rows to try anything.</summary>
    public static SelfAuditReport Nothing { get; } =
        new() { PrivacyTarget = 0.55, Rows = 0, Splits = 0, Settings = [], Reason = SelfAuditReason.TooFewRows };
}
