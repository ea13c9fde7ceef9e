using EquivLab.Data;
using EquivLab.Privacy;
using EquivLab.Privacy.Copies;
using EquivLab.Records;

namespace EquivLab.Tests.Privacy.Copies;

public sealed class CloserShareTests
{
    [Fact]
    public void Copies_of_members_lie_on_their_side()
    {
        Table train = SampleTables.Mixed(400, 1), holdout = SampleTables.Mixed(300, 2);
        CloserShare closer = Of(train, train, holdout, 1);
        // Three in four copied members are among the 300 that take part; those of the others fall to either side.
        Assert.InRange(closer.Share, 0.8, 0.95);
        Assert.InRange(closer.Interval.Low, 0.75, closer.Share);
        Assert.Equal(300, closer.RealRows);
    }

    [Fact]
    public void The_same_rows_on_both_sides_tie()
    {
        Table table = MixedTables.Make(200, 3, 0.2);
        var space = new RecordSpace(table);
        float[][] places = space.Place(table);
        CloserShare closer = CloserShare.Of(new PlacedRecords(space.Place(MixedTables.Make(150, 4, 0.2)), places, places), 0.95, 2, CancellationToken.None);
        Assert.Equal(0.5, closer.Share);
        Assert.True(closer.Interval.Contains(0.5));
    }

    /// <summary>Fresh rows, with many synthetic rows and few real ones, so that each real row decides for many.</summary>
    [Theory]
    [InlineData(60, 600)]
    [InlineData(300, 300)]
    public void The_interval_of_fresh_rows_covers_a_half(int real, int synthetic)
    {
        const int Trials = 200;
        int missed = 0;
        for (ulong seed = 0; seed < Trials; seed++)
        {
            CloserShare closer = Of(SampleTables.Mixed(synthetic, 3 * seed + 1), SampleTables.Mixed(real, 3 * seed + 2), SampleTables.Mixed(real, 3 * seed + 3), seed);
            if (!closer.Interval.Contains(0.5)) missed++;
        }

        // Of 200 at 5 %, more than 17 have a probability of 2 %.
        Assert.InRange(missed, 0, 17);
    }

    private static CloserShare Of(Table synthetic, Table train, Table holdout, ulong seed) =>
        CloserShare.Of(PlacedRecords.Of(synthetic, MembershipSample.Draw(train, holdout, seed)), 0.95, 2, CancellationToken.None);
}
