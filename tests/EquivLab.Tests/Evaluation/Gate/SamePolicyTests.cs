using CsCheck;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Insights;
using EquivLab.Evaluation.Policies;
using EquivLab.Synthesis;
using EquivLab.Tests.Reporting;

namespace EquivLab.Tests.Evaluation.Gate;

/// <summary>A policy decides the same whether it was in force in the evaluation or judges the recorded result.</summary>
public sealed class SamePolicyTests
{
    private static readonly string[] Models = ["logistic-regression", "fast-tree"];

    private static readonly InsightPolicy[] Questions =
    [
        new() { Name = "age", Kind = InsightKind.Mean, Column = "age", Margin = 1 },
        new() { Name = "groups", Kind = InsightKind.TopCategories, Column = "group", K = 3, Margin = 0.01 },
        new() { Name = "yes", Kind = InsightKind.Rate, Column = "label", Value = "yes", By = "group", Margin = 0.05 },
        new() { Name = "effect", Kind = InsightKind.LogisticRegression, Column = "label", Value = "yes", Predictors = ["group", "age"], Margin = 0.3 },
    ];

    private static readonly Gen<double> Margin = Gen.OneOf(0.02, 0.05, 0.1, 0.2, 0.4);

    private static readonly Gen<Policy> Policies =
        from margin in Margin
        from strict in Gen.Double[0.001, 0.02]
        from models in Gen.OneOf<string[]?>(null, [Models[0]], [Models[1]])
        from isDefault in Gen.Bool
        from names in Gen.Shuffle(MetricCatalog.NamesOf(TableTask.Binary).ToArray(), 1, 3)
        from margins in Margin.Array[3]
        from factor in Gen.OneOf(0.1, 0.5, 1, 3)
        from attack in Gen.OneOf(0.51, 0.55, 0.6, 0.7, 0.95)
        from copies in Gen.OneOf(0.01, 0.05, 0.2)
        from required in Gen.OneOf<string[]?>(null, [], ["real", "bootstrap"])
        from inconclusive in Gen.OneOf(InconclusiveMeaning.Fail, InconclusiveMeaning.Pass)
        select new Policy
        {
            Margin = margin,
            StrictMargin = strict,
            Models = models,
            Metrics = isDefault ? null : [.. names.Zip(margins, (name, own) => new MetricPolicy(name, own))],
            Insights = [.. Questions.Select(q => q with { Margin = factor * q.Margin })],
            Privacy = new() { AttackAuc = attack, ExactCopies = copies },
            RequiredControls = required,
            Inconclusive = inconclusive,
        };

    [Theory]
    [InlineData(500, Alternative.Equivalence)]
    [InlineData(3000, Alternative.Equivalence)]
    [InlineData(1200, Alternative.NonInferiority)]
    public void A_policy_decides_the_same_in_run_and_in_gate(int rows, Alternative alternative)
    {
        Table table = SampleTables.Mixed(rows);
        int[] order = [.. Enumerable.Range(0, rows)];
        var split = new TableSplit(table.Select(order.AsSpan(rows * 3 / 10)), table.Select(order.AsSpan(0, rows * 3 / 10)), "label", TableTask.Binary, [], []);
        Table synthetic = SynthesizerRegistry.Create("bayes-tree").Fit(split.Train, new FitOptions { Target = "label" }).Sample(split.Train.RowCount, 1, 2);
        Result Run(Policy policy)
        {
            var options = new EvaluationOptions { Policy = policy with { Models = policy.Models ?? Models }, Alternative = alternative, Threads = 2 };
            EvaluationFigures figures = Evaluator.Evaluate(split, synthetic, options);
            return Samples.Passed with { Data = Samples.Passed.Data with { Target = split.Target }, Utility = figures.Utility, Privacy = figures.Privacy, Controls = figures.Controls, Policy = policy };
        }

        Result recorded = ResultJson.Read(ResultJson.Write(Run(new Policy { Insights = Questions })), "result.json");
        var verdicts = new HashSet<(GateCheckKind, Verdict)>();
        Policies.Sample(policy =>
        {
            GateDecision run = GateDecision.Of(Run(policy)), gate = GateDecision.Of(Rejudgement.Of(recorded, policy));
            Assert.Equal((run.Verdict, run.ExitCode), (gate.Verdict, gate.ExitCode));
            Assert.Equal(Of(run), Of(gate));
            verdicts.UnionWith(run.Checks.Select(c => (c.Kind, c.Verdict)));
        }, iter: 6, threads: 1, seed: "0000KOIPe503");
        Assert.True(verdicts.Count >= 6);

        IEnumerable<(GateCheckKind, string, Verdict)> Of(GateDecision decision) => decision.Checks
            .Where(c => c.Gated || c.Kind == GateCheckKind.Control).Select(c => (c.Kind, c.Name, c.Verdict));
    }
}
