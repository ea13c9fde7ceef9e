namespace EquivLab.Benchmarking;

/// <summary>What a benchmark compares: every synthesizer on every table under every seed, private ones at every ε.</summary>
public sealed record BenchGrid
{
    /// <summary>The most seeds of a grid.</summary>
    public const int MostSeeds = 100_000;

    /// <summary>The tables, at least one.</summary>
    public required IReadOnlyList<BenchTable> Tables { get; init; }

    /// <summary>The synthesizers, at least one.</summary>
    public required IReadOnlyList<BenchSynthesizer> Synthesizers { get; init; }

    /// <summary>The seeds, at least one.</summary>
    public IReadOnlyList<ulong> Seeds { get; init; } = [1];

    /// <summary>The privacy budgets of the synthesizers that have one; empty where none has.</summary>
    public IReadOnlyList<double> Epsilons { get; init; } = [];

    /// <summary>How every cell is judged.</summary>
    public CellSettings Settings { get; init; } = new();

    /// <summary>Every cell, table by table, synthesizer by synthesizer, seeds last, so that equal shares of the cells are about equal work.</summary>
    /// <exception cref="InputException">The grid is empty, names something twice, or has budgets that nobody spends, or lacks those that somebody needs.</exception>
    public IReadOnlyList<BenchCell> Cells()
    {
        Check();
        return
        [
            .. from table in Tables
               from synthesizer in Synthesizers
               from epsilon in synthesizer.HasBudget ? Epsilons.Select(e => (double?)e) : [null]
               from seed in Seeds
               select new BenchCell(synthesizer.Name, table.Name, seed, epsilon),
        ];
    }

    /// <summary>The table of a cell.</summary>
    /// <param name="cell">A cell of this grid.</param>
    public BenchTable TableOf(BenchCell cell) => Tables.First(t => t.Name == cell.Table);

    /// <summary>The synthesizer of a cell.</summary>
    /// <param name="cell">A cell of this grid.</param>
    public BenchSynthesizer SynthesizerOf(BenchCell cell) => Synthesizers.First(s => s.Name == cell.Synthesizer);

    private void Check()
    {
        Unique("table", Tables.Select(t => t.Name));
        Unique("synthesizer", Synthesizers.Select(s => s.Name));
        Unique("seed", Seeds.Select(s => s.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (Epsilons.FirstOrDefault(e => !(e > 0 && double.IsFinite(e)), 1) is var bad and not 1)
            throw new InputException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"epsilon: {bad} is not a privacy budget; expected a number above 0."));
        if (Seeds.Count > MostSeeds) throw new InputException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the grid has {Seeds.Count} seeds; expected at most {MostSeeds}."));
        if (Epsilons.Count > 0) Unique("epsilon", Epsilons.Select(e => e.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        BenchSynthesizer? needy = Synthesizers.FirstOrDefault(s => s.HasBudget);
        if (needy is not null && Epsilons.Count == 0) throw new InputException($"epsilon: synthesizer '{needy.Name}' spends a privacy budget, and none is given.");
        if (needy is null && Epsilons.Count > 0)
            throw new InputException("epsilon: no synthesizer of the grid spends a privacy budget; leave it away, or declare one with \"epsilon\": true.");
    }

    private static void Unique(string what, IEnumerable<string> names)
    {
        string[] all = [.. names];
        if (all.Length == 0) throw new InputException($"the grid has no {what}; expected at least one.");
        if (all.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any())?.Key is { } twice)
            throw new InputException($"the grid names {what} '{twice}' twice; expected different names.");
    }
}
