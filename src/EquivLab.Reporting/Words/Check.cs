using EquivLab.Equivalence;
using EquivLab.Evaluation;

namespace EquivLab.Reporting.Words;

/// <summary>One check that the decision hangs on.</summary>
/// <param name="Area"><c>utility</c> or <c>privacy</c>.</param>
/// <param name="Name">What was checked.</param>
/// <param name="Verdict">What came out.</param>
/// <param name="Figures">The figures behind it, in one line.</param>
internal sealed record Check(string Area, string Name, EquivalenceVerdict Verdict, string Figures)
{
    /// <summary>Every gated check of a result, utility first.</summary>
    public static IEnumerable<Check> Of(Result result) =>
        result.Utility.Models.Where(m => m.Gated).Select(m => OfModel(m, result.Utility))
            .Concat(result.Privacy.Attacks.Select(OfAttack))
            .Append(OfCopies(result.Privacy.ExactMatches));

    private static Check OfModel(ModelResult row, UtilitySection utility)
    {
        Metric metric = Metric.Of(row);
        string settle = row.RequiredHoldoutRows is int rows ? $"; about {Numbers.Count(rows)} hold-out rows would settle it" : "";
        string note = row.Note is null ? "" : "; " + row.Note;
        return new("utility", $"{row.Name} {row.Metric}", row.Verdict,
            $"real {metric.Value(row.Real)}, synthetic {metric.Value(row.Synthetic)}, loss {metric.Delta(row.Delta)} "
            + $"({UtilityWords.IntervalLevel(utility.Alpha)} interval {metric.Interval(row.CiLow, row.CiHigh)}), margin ±{metric.Margin(utility.Margin)}{settle}{note}");
    }

    private static Check OfAttack(AttackResult attack) =>
        new("privacy", "attack " + attack.Name, attack.Verdict,
            $"AUC {Numbers.Plain(attack.Auc)} ({Numbers.Plain(attack.AucLow)} to {Numbers.Plain(attack.AucHigh)}), tolerance {Numbers.Round(attack.Tolerance)}");

    private static Check OfCopies(ExactMatches exact) =>
        new("privacy", "exact copies", exact.Verdict,
            $"{Numbers.Count(exact.MemberMatches)} of {Numbers.Count(exact.Members)} members, {Numbers.Count(exact.NonMemberMatches)} of {Numbers.Count(exact.NonMembers)} non-members, "
            + $"difference {Numbers.Percent(exact.Difference, 2)} ({Numbers.Percent(exact.CiLow, 2)} to {Numbers.Percent(exact.CiHigh, 2)}), tolerance {Numbers.Percent(exact.Tolerance, 2)}");
}
