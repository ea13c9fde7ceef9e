using System.Globalization;

namespace EquivLab.Evaluation;

/// <summary>From a control's judged rows and attacks to whether it came out as it must.</summary>
internal static class ControlRule
{
    public const string Real = "real", Independent = "independent", Bootstrap = "bootstrap";

    /// <param name="name">The control.</param>
    /// <param name="rows">Its rows; those that are gated decide.</param>
    /// <param name="attacks">The attacks on it.</param>
    /// <param name="alternative">What the rows were to show.</param>
    public static ControlResult Judge(string name, IReadOnlyList<ModelResult> rows, IReadOnlyList<AttackResult> attacks, Alternative alternative)
    {
        Verdict utility = JointVerdict.Of(rows.Where(r => r.Gated).Select(r => r.Verdict));
        Verdict privacy = JointVerdict.Of(attacks.Select(a => a.Verdict));
        (string expectation, bool? asExpected) = name switch
        {
            Real => (alternative.IsOneSided()
                ? "a half of the real train set is not inferior to the other half"
                : "two halves of the real train set are equivalent to each other", Is(utility, Verdict.Passed)),
            Independent => ("without any dependence between columns, models lose more than the margin", Is(utility, Verdict.Failed)),
            _ => ("a copy of train rows is not shown to lose more than the margin, and is caught by the attacks", utility == Verdict.Failed ? false : Is(privacy, Verdict.Failed)),
        };
        string outcome = "utility " + Word(utility);
        if (attacks.Count > 0) outcome += string.Create(CultureInfo.InvariantCulture, $"; privacy {Word(privacy)}, largest AUC {attacks.Max(a => a.Auc):0.000}");
        return new ControlResult
        {
            Name = name,
            Expectation = expectation,
            AsExpected = asExpected,
            Outcome = outcome,
            Models = rows,
            Attacks = attacks,
        };
    }

    /// <summary>An inconclusive verdict tells nothing.</summary>
    private static bool? Is(Verdict verdict, Verdict expected) => verdict == Verdict.Inconclusive ? null : verdict == expected;

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
