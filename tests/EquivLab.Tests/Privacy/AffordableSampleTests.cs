using EquivLab.Data;
using EquivLab.Privacy;
using EquivLab.Privacy.Agreement;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Tests.Privacy;

public sealed class AffordableSampleTests
{
    private const int Members = 9_000, NonMembers = 6_000, Released = 4_000;

    /// <summary>So many cells that 2,500 of either group are attacked.</summary>
    private static readonly double Cells = 5_000.0 * Released * SampleTables.Mixed(1, 1).Columns.Count;

    [Fact]
    public void Everybody_is_attacked_where_that_is_affordable()
    {
        MembershipSample everyone = Draw();
        Assert.Same(everyone, AffordableSample.Of(everyone, [], [], SampleTables.Mixed(Released, 3)));
        Assert.Same(everyone, everyone.Everyone);
    }

    [Fact]
    public void Equally_many_of_either_at_random_those_who_stand_out_and_others_as_a_reference()
    {
        MembershipSample everyone = Draw();
        bool[] ours = Marked(Members, 10, 8_000, 8_999), others = Marked(NonMembers, 2_499, 2_500, 5_000);
        MembershipSample sample = AffordableSample.Of(everyone, ours, others, SampleTables.Mixed(Released, 3), Cells);
        Assert.Equal((2_500, 2_500), (sample.RandomMembers, sample.RandomNonMembers));
        Assert.Equal([.. Enumerable.Range(0, 2_500), 8_000, 8_999], sample.Origin!.Members);
        Assert.Equal([.. Enumerable.Range(0, 2_500), 2_500, 5_000], sample.Origin.NonMembers);
        Assert.Equal(NonMembers - 2_502, sample.Origin.Others.RowCount);
        Assert.Equal(Rows(everyone.Members.Select(sample.Origin.Members)), Rows(sample.Members));
        Assert.Equal(Rows(everyone.NonMembers.Select(sample.Origin.NonMembers)), Rows(sample.NonMembers));
        Assert.Same(everyone, sample.Everyone);
        var scores = new MembershipScores(new double[2_502], new double[2_502]);
        Assert.Equal((2_500, 2_500), (sample.AtRandom(scores).Members.Length, sample.AtRandom(scores).NonMembers.Length));
    }

    /// <summary>Nobody is attacked with a reference that holds them: the score of a record says which reference it met.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nobody_is_in_the_reference_they_are_attacked_with(bool knowsOthers)
    {
        MembershipSample everyone = MembershipSample.Draw(Numbered(0, Members), Numbered(Members, NonMembers), 1);
        MembershipSample sample = AffordableSample.Of(everyone, Marked(Members, 8_000), Marked(NonMembers, 5_000, 5_500), Numbered(0, Released), 5_000.0 * Released);
        MembershipScores scores = ReferenceHalves.Score(
            sample,
            reference =>
            {
                HashSet<double> known = [.. ((NumericColumn)reference["x"]).Values];
                Assert.Equal(1_250 + (knowsOthers ? NonMembers - 2_502 : 0), known.Count);
                return records => [.. ((NumericColumn)records["x"]).Values.ToArray().Select(x => known.Contains(x) ? double.NaN : x)];
            },
            knowsOthers);
        Assert.Equal(((NumericColumn)sample.Members["x"]).Values.ToArray(), scores.Members);
        Assert.Equal(((NumericColumn)sample.NonMembers["x"]).Values.ToArray(), scores.NonMembers);
    }

    /// <summary>The figures of a sample are those of everybody, to within its interval.</summary>
    [Fact]
    public void A_sample_finds_what_everybody_shows()
    {
        Table train = SampleTables.Mixed(Members, 1), holdout = SampleTables.Mixed(NonMembers, 2);
        Table released = train.Select([.. Enumerable.Range(0, Released)]);
        MembershipSample everyone = MembershipSample.Draw(train, holdout, 1), sample = AffordableSample.Of(everyone, [], [], released, Cells);
        foreach (IAttack attack in new IAttack[] { new DistanceAttack(), new AgreementAttack(), new GenLraAttack() })
        {
            AucEstimate whole = Auc(attack, everyone), part = Auc(attack, sample);
            Assert.InRange(whole.Auc, part.Interval.Low, part.Interval.High);
            Assert.InRange(part.Interval.High - part.Interval.Low, 0.01, 0.05);
        }

        AucEstimate Auc(IAttack attack, MembershipSample who)
        {
            MembershipScores scores = who.AtRandom(attack.Run(new AttackSetting(released, who, "label") { Threads = 2 }, null, CancellationToken.None));
            return DeLong.Auc([.. scores.Members.Select(_ => true), .. scores.NonMembers.Select(_ => false)], [.. scores.Members, .. scores.NonMembers], 0.998);
        }
    }

    private static MembershipSample Draw() => MembershipSample.Draw(SampleTables.Mixed(Members, 1), SampleTables.Mixed(NonMembers, 2), 1);

    private static bool[] Marked(int count, params int[] rows)
    {
        var marked = new bool[count];
        foreach (int row in rows) marked[row] = true;
        return marked;
    }

    private static double[] Rows(Table table) => ((NumericColumn)table["amount"]).Values.ToArray();

    private static Table Numbered(int from, int rows) =>
        new([new NumericColumn(new ColumnSchema("x", ColumnType.Integer), [.. Enumerable.Range(from, rows).Select(i => (double)i)])]);
}
