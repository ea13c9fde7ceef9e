using CsCheck;
using EquivLab.Evaluation;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Power;
using EquivLab.Tests.Reporting;

namespace EquivLab.Tests.Evaluation;

public sealed class SettlementTests
{
    private static string Points(double margin) => FormattableString.Invariant($"{100 * margin:0.0} points");

    [Theory]
    [InlineData(0.049, false, true)]
    [InlineData(0.051, false, false)]
    [InlineData(-0.051, false, false)]
    [InlineData(-0.3, true, true)]
    [InlineData(0.051, true, false)]
    public void The_estimate_says_which_way(double delta, bool isOneSided, bool isInside) =>
        Assert.Equal(isInside, Settlement.Of(delta, 0.05, 1000, isOneSided, null).IsInside);

    [Fact]
    public void Beyond_the_margin_no_number_of_rows_is_named()
    {
        string text = Settlement.Of(0.06, 0.05, 563_541, false, 7043).Text("hold-out rows", false, Points);
        Assert.Contains("beyond the margin", text, StringComparison.Ordinal);
        Assert.Contains("settle it as different", text, StringComparison.Ordinal);
        Assert.DoesNotContain("563,541", text, StringComparison.Ordinal);
        Assert.Contains("as inferior", Settlement.Of(0.06, 0.05, 563_541, true, 7043).Text("hold-out rows", true, Points), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7044, "about 7,043 hold-out rows would settle it as equivalent")]
    [InlineData(null, "about 7,043 hold-out rows would settle it as equivalent")]
    [InlineData(7043, "about 7,043 hold-out rows would settle it as equivalent, and the table has 7,043 rows: it cannot show this")]
    public void The_table_has_the_rows_or_not(int? tableRows, string expected) =>
        Assert.Equal(expected, Settlement.Of(0.01, 0.05, 7043, false, tableRows).Text("hold-out rows", false, Points));

    [Fact]
    public void Where_nothing_settles_it_nothing_is_said() => Assert.Equal("", Settlement.Of(0.05, 0.05, null, false, 100).Text("hold-out rows", false, Points));

    [Fact]
    public void A_rule_of_evidence_bounds_the_margin_that_can_be_shown()
    {
        ModelResult row = Samples.Row("m", "rocAuc", true, 0.8, 0.01, 0.01) with { Verdict = EquivalenceVerdict.Inconclusive, RequiredHoldoutRows = 900 };
        double free = Settlement.Of(row, Samples.Passed.Utility, 800).ShowableMargin!.Value;
        Assert.InRange(free, 0.0251, 0.0252);
        Assert.Equal(0.0833, Settlement.Of(row with { EvidenceMargin = 0.0833 }, Samples.Passed.Utility, 800).ShowableMargin);
        Assert.Null(Settlement.Of(row with { EvidenceMargin = 1 }, Samples.Passed.Utility, 800).ShowableMargin);
        Assert.Contains("a margin of 2.6 points", new GateSentence(row, 800).Text, StringComparison.Ordinal);
    }

    /// <summary>A margin that the hold-out can show needs no more rows than it has, and a smaller one needs more.</summary>
    [Fact]
    public void Margins_as_observed_answer_rows_to_settle() => Gen.Select(Gen.Double[-0.3, 0.3], Gen.Double[0.001, 0.1], Gen.Int[50, 20_000], Gen.Bool).Sample((delta, error, rows, isOneSided) =>
    {
        double margin = ProvableMargin.AsObserved(delta, error, oneSided: isOneSided)!.Value;
        Assert.True(margin > (isOneSided ? delta : Math.Abs(delta)));
        Assert.True(RequiredRows.ToSettle(delta, error, rows, margin, oneSided: isOneSided) <= rows);
        double smaller = margin - 2e-5;
        if (smaller > Math.Max(0, isOneSided ? delta : Math.Abs(delta))) Assert.True(RequiredRows.ToSettle(delta, error, rows, smaller, oneSided: isOneSided) > rows);
    }, iter: 200);

    [Theory]
    [InlineData(double.NaN, 0.01)]
    [InlineData(0.01, double.NaN)]
    [InlineData(0.01, double.PositiveInfinity)]
    [InlineData(1.2, 0.01)]
    public void What_is_not_known_shows_no_margin(double delta, double error) => Assert.Null(ProvableMargin.AsObserved(delta, error));

    /// <summary>The gate's reason for a row.</summary>
    private sealed record GateSentence(ModelResult Row, int TableRows)
    {
        public string Text => GateDecision.Of(Samples.Passed.Utility with { Models = [Row] }, Samples.Passed.Privacy, [], null, null, TableRows).Reasons[0];
    }
}
