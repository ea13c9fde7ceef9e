using EquivLab.Evaluation;
using EquivLab.Statistics.Deciding;
using static EquivLab.Statistics.Deciding.EquivalenceVerdict;

namespace EquivLab.Tests.Evaluation;

public sealed class JointVerdictTests
{
    [Theory]
    [InlineData(Verdict.Inconclusive)]
    [InlineData(Verdict.Passed, Equivalent)]
    [InlineData(Verdict.Failed, Different)]
    [InlineData(Verdict.Inconclusive, Inconclusive)]
    [InlineData(Verdict.Passed, Equivalent, Equivalent)]
    [InlineData(Verdict.Inconclusive, Equivalent, Inconclusive)]
    [InlineData(Verdict.Inconclusive, Inconclusive, Equivalent)]
    [InlineData(Verdict.Failed, Equivalent, Different)]
    [InlineData(Verdict.Failed, Different, Equivalent)]
    [InlineData(Verdict.Failed, Inconclusive, Different)]
    [InlineData(Verdict.Failed, Different, Inconclusive)]
    public void All_must_be_equivalent_and_one_difference_decides(Verdict combined, params EquivalenceVerdict[] verdicts) =>
        Assert.Equal(combined, JointVerdict.Of(verdicts));
}
