using EquivLab.Evaluation;
using EquivLab.Evaluation.Attacks;

namespace EquivLab.Benchmarking;

/// <summary>Reads the figures that a benchmark compares off a result.</summary>
public static class CellReading
{
    /// <summary>The figures of a result.</summary>
    /// <param name="result">The result of one evaluation.</param>
    public static CellFigures Of(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        ExactMatches copies = result.Privacy.ExactMatches;
        RiskResult[] risks = [.. result.Privacy.Risks.Where(r => r.Gated && double.IsFinite(r.Risk))];
        return new CellFigures
        {
            Verdict = result.Verdict,
            Utility = result.Utility.Verdict,
            StrictUtility = result.Utility.StrictVerdict,
            Privacy = result.Privacy.Verdict,
            TrainRows = result.Data.TrainRows,
            HoldoutRows = result.Data.HoldoutRows,
            Models = [.. result.Utility.Models.Select(m => new CellModel(m.Name, m.Metric, m.Gated, m.Real, m.Synthetic, m.Delta))],
            ColumnScore = result.Fidelity.ColumnScore,
            PairScore = result.Fidelity.PairScore,
            Attacks = [.. result.Privacy.Attacks.Select(a => new CellAttack(a.Name, a.Auc, a.AucHigh))],
            LargestRisk = risks.Length == 0 ? null : risks.Max(r => r.Risk),
            CopiedMembers = copies.Members == 0 ? 0 : (double)copies.MemberMatches / copies.Members,
            FitSeconds = result.Synthesizer.FitSeconds,
            SampleSeconds = result.Synthesizer.SampleSeconds ?? 0,
            WorkSeconds = result.Environment.WallSeconds,
            PeakMemoryMb = result.Environment.PeakMemoryMb,
        };
    }
}
