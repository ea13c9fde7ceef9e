using EquivLab.Benchmarking.Frontiers;
using EquivLab.Data;

namespace EquivLab.Tests.Benchmarking.Frontiers;

/// <summary>Frontiers made by hand.</summary>
internal static class FrontierSamples
{
    /// <summary>Two tables; on the first a forest is best, on the second nothing is within the tolerance; one point failed.</summary>
    public static Frontier Usual { get; } = Of(
        Table("arrests", Line("bayes-forest", (0.030, 0.511, 0.529), (0.0123, 0.5254, 0.5434), (-0.004, 0.571, 0.589)), Line("bootstrap", (0.001, 0.9311, 0.939)), Failed("masked")),
        Table("slid", Line("bayes-forest", (0.03, 0.552, 0.57), (0.01, 0.56, 0.58)), Line("independent", (0.4567, 0.549, 0.567)), Failed("masked")));

    /// <summary>A name and a message that would be markup.</summary>
    public static Frontier Nasty { get; } = Of(Table("<img src=x onerror=alert(1)>", Line("</script><b>x</b>", (0.01, 0.51, 0.52)) with { IsGiven = true }, Failed("\"&'")));

    /// <summary>A sample by its name.</summary>
    public static Frontier Named(string name) => name == "nasty" ? Nasty : Usual;

    public static Frontier Of(params FrontierTable[] tables) => new() { Seeds = [1], Tolerance = 0.55, Level = 0.9, Tables = tables };

    public static FrontierTable Table(string name, params FrontierLine[] lines) =>
        new() { Name = name, Task = TableTask.Binary, Metric = "rocAuc", TrainRows = 3658, HoldoutRows = 1568, Models = ["lightgbm", "fast-tree"], Lines = lines };

    public static FrontierLine Line(string name, params (double Loss, double Auc, double High)[] points) => new(name, [.. points.Select((p, i) => new FrontierPoint
    {
        Setting = $"step {(char)('a' + i)}",
        Measurements =
        [
            new FrontierMeasurement
            {
                Seed = 1,
                Models = [new("lightgbm", 0.8, 0.8 - p.Loss), new("fast-tree", 0.7, 0.7 - p.Loss)],
                Attacks = [new("distance", 0.5, 0.49, 0.51), new("density-ratio-forest", p.Auc, (2 * p.Auc) - p.High, p.High)],
                IsWithin = p.High < 0.55,
            },
        ],
    })]);

    private static FrontierLine Failed(string name) => new(name, [new FrontierPoint { Setting = "defaults", Measurements = [], Error = "no <mask> is known" }]);
}
