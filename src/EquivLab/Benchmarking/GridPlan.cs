using EquivLab.Data;
using EquivLab.Evaluation.Policies;
using EquivLab.Models;
using EquivLab.Synthesis;

namespace EquivLab.Benchmarking;

/// <summary>Makes a grid of an order.</summary>
public static class GridPlan
{
    /// <summary>Finds and looks at the tables, and fills in what was not said: every registered synthesizer, seed 1, quick attacks, no controls.</summary>
    /// <param name="order">The grid as it was ordered.</param>
    /// <param name="read">Reads a table, given the texts that mean "missing".</param>
    /// <param name="hasGiven">Whether tables that were made elsewhere are measured too.</param>
    /// <exception cref="InputException">There is no table or no such synthesizer, or the grid is at odds with itself.</exception>
    public static BenchGrid Of(GridOrder order, Func<string, IReadOnlyCollection<string>, RawTable> read, bool hasGiven = false)
    {
        ArgumentNullException.ThrowIfNull(order);
        IReadOnlyList<TableOrder> tables = [.. order.Folder is null ? [] : TableDiscovery.In(order.Folder), .. order.Tables];
        if (tables.Count == 0) throw new InputException("the grid has no table; name a folder or tables.");
        IReadOnlyList<BenchSynthesizer> synthesizers = order.Synthesizers ?? [.. SynthesizerRegistry.Names.Select(n => new BenchSynthesizer(n))];
        if (synthesizers.FirstOrDefault(s => s.Command is null && !SynthesizerRegistry.Names.Contains(s.Name)) is { } stranger)
            throw new InputException($"synthesizers: there is no '{stranger.Name}'; {(NearestName.Of(stranger.Name, SynthesizerRegistry.Names) is { } nearest ? $"did you mean '{nearest}'?" : $"choose from {string.Join(", ", SynthesizerRegistry.Names)}.")}");
        string[] models = [.. Enum.GetValues<TableTask>().SelectMany(ModelCatalog.NamesOf).Distinct()];
        if (order.Models?.Except(models).FirstOrDefault() is { } unknown) throw new InputException($"models: there is no '{unknown}'; choose from {string.Join(", ", models)}.");
        // A policy that cannot be read would fail every cell.
        foreach (string policy in tables.Select(t => t.Policy).Append(order.Policy).OfType<string>().Distinct()) _ = CellWork.PolicyIn(policy);
        return new BenchGrid
        {
            Tables = [.. tables.Select(t => TableDiscovery.Complete(t, read, hasGiven || synthesizers.Any(s => s.Command is not null)))],
            Synthesizers = synthesizers,
            Seeds = order.Seeds ?? [1],
            Epsilons = order.Epsilons ?? [],
            Settings = new CellSettings
            {
                Policy = order.Policy is null ? null : Path.GetFullPath(order.Policy),
                Models = order.Models,
                AttackBudget = order.AttackBudget ?? default,
                RunControls = order.Controls ?? false,
            },
        };
    }
}
