using EquivLab.Data;
using EquivLab.Evaluation.Insights;
using EquivLab.Models;

namespace EquivLab.Evaluation.Policies;

/// <summary>
/// What an organisation requires of a synthetic table before it is released: the policy file. Everything has a default,
/// so that an empty policy is the program's own.
/// </summary>
public sealed record Policy
{
    /// <summary>What the policy is called in reports.</summary>
    public string Name { get; init; } = "default";

    /// <summary>The tolerant margin, as a share: what the gate decides by.</summary>
    public double Margin { get; init; } = 0.05;

    /// <summary>The strict margin, as a share, judged beside it.</summary>
    public double StrictMargin { get; init; } = 0.02;

    /// <summary>What the margins of models are counted in: differences of a metric, or shares of the real model's.</summary>
    public Scale Scale { get; init; }

    /// <summary>The level of each one-sided test.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>The models that are compared; null is all of the task.</summary>
    public IReadOnlyList<string>? Models { get; init; }

    /// <summary>The metrics that are gated, each with a margin of its own or the policy's; null is the task's default metrics.</summary>
    public IReadOnlyList<MetricPolicy>? Metrics { get; init; }

    /// <summary>Columns for whose every value the delta is judged too.</summary>
    public IReadOnlyList<SubgroupPolicy> Subgroups { get; init; } = [];

    /// <summary>Questions that users ask of the data.</summary>
    public IReadOnlyList<InsightPolicy> Insights { get; init; } = [];

    /// <summary>What attacks may learn.</summary>
    public PrivacyPolicy Privacy { get; init; } = new();

    /// <summary>What an inconclusive verdict means for the build.</summary>
    public InconclusiveMeaning Inconclusive { get; init; } = InconclusiveMeaning.Fail;

    /// <summary>
    /// Controls that must have been run and come out as they must; null asks it of those that were run, an empty list
    /// of none.
    /// </summary>
    public IReadOnlyList<string>? RequiredControls { get; init; }

    /// <summary>The margin of a metric: its own where it has one, else the policy's.</summary>
    /// <param name="metric">A metric's name.</param>
    public double MarginOf(string metric) => OwnMarginOf(metric) ?? Margin;

    /// <summary>The strict margin of a metric, at most its margin.</summary>
    /// <param name="metric">A metric's name.</param>
    public double StrictMarginOf(string metric) => Math.Min(StrictMargin, MarginOf(metric));

    /// <summary>Requires that every model and metric that is named is known for a task.</summary>
    /// <param name="task">What the target is.</param>
    /// <exception cref="InputException">A name is not.</exception>
    public void RequireNamesOf(TableTask task)
    {
        foreach (string model in Models ?? []) ModelCatalog.Find(task, model);
        foreach ((int i, MetricPolicy metric) in (Metrics ?? []).Index())
            if (!MetricCatalog.NamesOf(task).Contains(metric.Name)) throw Error($"/metrics/{i}/name", MetricCatalog.Unknown(task, metric.Name));
    }

    /// <summary>The file that the policy was read from; null where it was made otherwise.</summary>
    internal PolicySource? Source { get; init; }

    /// <summary>An error that names the place in the policy's file, where there is one.</summary>
    internal InputException Error(string pointer, string message) =>
        Source?.Error(pointer, message) ?? new InputException("Policy, " + message);

    internal double? OwnMarginOf(string metric) => Metrics?.FirstOrDefault(m => m.Name == metric)?.Margin;

    internal bool? Gates(string metric) => Metrics?.Any(m => m.Name == metric);
}

/// <summary>A gated metric.</summary>
/// <param name="Name">The metric, such as <c>accuracy</c>, <c>rocAuc</c>, <c>balancedAccuracy</c> or <c>averagePrecision</c>.</param>
/// <param name="Margin">Its margin; null is the policy's.</param>
public sealed record MetricPolicy(string Name, double? Margin = null);

/// <summary>A column whose values are groups of people that must not be worse off.</summary>
/// <param name="Column">A categorical column, or a numeric one that is cut at its quartiles.</param>
/// <param name="Margin">The margin of each group; null is the policy's.</param>
public sealed record SubgroupPolicy(string Column, double? Margin = null);

/// <summary>What an inconclusive verdict means for the build.</summary>
public enum InconclusiveMeaning
{
    /// <summary>The build fails, with exit code 3.</summary>
    Fail,

    /// <summary>
    /// The build goes on, with exit code 0; the verdict stays inconclusive and is reported as such. Too little evidence
    /// is let through, but no check that came out failed: behind a misbehaving control the exit code stays 3.
    /// </summary>
    Pass,
}
