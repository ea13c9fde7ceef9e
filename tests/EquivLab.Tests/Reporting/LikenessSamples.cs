using EquivLab.Evaluation;
using EquivLab.Evaluation.Likeness;

namespace EquivLab.Tests.Reporting;

/// <summary>Triples, propensity, coverage, missing patterns and projection made by hand.</summary>
internal static class LikenessSamples
{
    /// <summary>The section with all of them; the column of this name is the worst everywhere.</summary>
    public static FidelitySection In(FidelitySection section, string name)
    {
        string[] columns = [name, .. section.Columns.Select(c => c.Name).Where(n => n != name)];
        string Column(int i) => columns[i % columns.Length];
        return section with
        {
            Triples = new()
            {
                Score = 955.7,
                Reference = 964.6,
                Compared = 364,
                Total = 364,
                Worst = [.. Enumerable.Range(0, 10).Select(i => new TripleFidelity(name, Column(i + 1), Column(i + 2), 0.11 - (0.004 * i), 0.08 - (0.003 * i)))],
            },
            Propensity = new()
            {
                Rows = 10000,
                Parameters = 90,
                PMse = 0.00116,
                PMseRatio = 2.08,
                ReferencePMse = 0.00101,
                ReferencePMseRatio = 1.81,
                Classifier = "LightGBM gradient boosting; 60 trees",
                Auc = 0.524,
                AucLow = 0.512,
                AucHigh = 0.535,
                ReferenceAuc = 0.501,
                ReferenceAucLow = 0.489,
                ReferenceAucHigh = 0.512,
                Columns = [.. columns.Select((c, i) => new TellingColumn(c, (0.018 / (i + 1)) - 0.002, i % 3 * 0.001))],
            },
            Coverage = new()
            {
                Categories = [.. columns.Take(5).Select((c, i) => new CategoryCoverage
                {
                    Name = c, Categories = 12, Covered = i == 0 ? 10 : 12, Known = 12, Lost = i == 0 ? [name, "Armenia"] : [], Rare = i, RareReal = 0.012 * i, RareSynthetic = 0.011 * i, RareReference = 0.0118 * i, Invented = 0,
                })],
                Tails = [.. columns.Skip(5).Take(4).Select((c, i) => new TailCoverage
                {
                    Name = c, Level = 0.01, RealBelow = i == 1 ? 0 : 0.0098, SyntheticBelow = i == 1 ? 0 : 0.0082, ReferenceBelow = i == 1 ? 0 : 0.0101, RealAbove = 0.0099, SyntheticAbove = 0.0131, ReferenceAbove = 0.0096,
                })],
            },
            MissingPatterns = new()
            {
                Distance = 0.0039,
                Reference = 0.0028,
                Patterns = [new([], 0.925, 0.928, 0.926), new([name, "occupation"], 0.058, 0.0546, 0.0556), new(["native-country"], 0.0157, 0.0166, 0.0171)],
                Others = new(3, 0.0013, 0.0008, 0.0013),
            },
            Projection = new()
            {
                Rows = 14653,
                Axes = [new(0.067, -3.8, 0.5, 16, [new(name, 0.17), new("marital-status", 0.15)]), new(0.048, -4.6, 0.5, 16, [new("education", 0.21)])],
                Cells = [.. from x in Enumerable.Range(0, 16) from y in Enumerable.Range(0, 16) let far = Math.Pow(x - 6, 2) + Math.Pow(y - 8, 2) where far < 40
                            select new ProjectionCell(x, y, far < 36 ? Math.Exp(-far / 12) / 38 : null, far > 2 ? Math.Exp(-far / 13) / 40 : 0.02)],
                Distance = 0.065,
                Reference = 0.058,
                RealUntold = 0.04,
                SyntheticUntold = 0.026,
            },
        };
    }
}
