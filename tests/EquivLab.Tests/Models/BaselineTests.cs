using EquivLab.Data;
using EquivLab.Models;
using static EquivLab.Tests.Models.SampleTables;

namespace EquivLab.Tests.Models;

public sealed class BaselineTests
{
    [Fact]
    public void MajorityIsCountedOverKnownTargets()
    {
        Table train = new([Texts("t", "c", "a", "c", null, "b")]);
        var baseline = Baseline.FromTrain(PredictionTask.FromTrain(train, "t", TableTask.Multiclass), train);

        Assert.Equal(2, baseline.MajorityClass);
        Assert.Equal(0.5, baseline.MajorityShare);
        Assert.True(double.IsNaN(baseline.Mean));
    }

    [Fact]
    public void MeanIsTakenOverKnownTargets()
    {
        Table train = new([Numbers("t", 1, double.NaN, 4)]);
        var baseline = Baseline.FromTrain(PredictionTask.FromTrain(train, "t", TableTask.Regression), train);

        Assert.Equal(2.5, baseline.Mean);
        Assert.Equal(-1, baseline.MajorityClass);
    }
}
