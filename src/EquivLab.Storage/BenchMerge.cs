using System.Globalization;
using EquivLab.Benchmarking;

namespace EquivLab.Storage;

/// <summary>Brings the shards of one grid together.</summary>
public static class BenchMerge
{
    /// <summary>Adds the outcomes of several databases to one. Shards that a cell is in twice must agree about it.</summary>
    /// <param name="shards">The database files.</param>
    /// <param name="into">The database file that takes them in, made where there is none; nothing is made or changed where they do not go together.</param>
    /// <param name="warn">Told of a shard whose database is damaged, and what was taken from the documents beside it.</param>
    /// <returns>Which shard each new outcome came from.</returns>
    /// <exception cref="InputException">One cannot be read, they are of different grids, or differ about a cell.</exception>
    public static IReadOnlyList<(string Shard, CellOutcome Outcome)> Run(IReadOnlyList<string> shards, string into, Action<string>? warn = null)
    {
        ArgumentNullException.ThrowIfNull(shards);
        ArgumentNullException.ThrowIfNull(into);
        (IReadOnlyList<DefinitionPart> definition, IReadOnlyList<CellOutcome> outcomes) = Earlier(into);
        Dictionary<(string, string), DefinitionPart> parts = definition.ToDictionary(p => (p.Kind, p.Name));
        Dictionary<BenchCell, (string Shard, string Row)> known = outcomes.ToDictionary(o => o.Cell, o => ("the merged database", BenchJson.Write(o)));
        var added = new List<(string, CellOutcome)>();
        foreach (string path in shards)
        {
            BenchShard shard = BenchShard.Read(path);
            IReadOnlyList<DefinitionPart> own = shard.Definition;
            if (shard.IsSalvaged) warn?.Invoke(string.Create(CultureInfo.InvariantCulture, $"{path}: is damaged; {shard.Outcomes.Count} completed cells were taken from the folders beside it, the others have to be run again"));
            if (GridDefinition.Difference(parts.Values, own) is { } difference)
                throw new InputException($"{path}: is of another grid than the others: {difference}; only shards of one grid can be merged.");
            foreach (DefinitionPart part in own) parts.TryAdd((part.Kind, part.Name), part);
            foreach (CellOutcome outcome in shard.Outcomes)
            {
                string row = BenchJson.Write(outcome);
                if (known.TryAdd(outcome.Cell, (path, row))) added.Add((path, outcome));
                else if (known[outcome.Cell].Row != row)
                    throw new InputException($"{path}: cell {CellFolder.Of(outcome.Cell)} was run here and in {known[outcome.Cell].Shard}, and the two differ; leave one away.");
            }
        }

        using BenchStore store = BenchStore.OpenOrCreate(into);
        store.Define([.. parts.Values]);
        foreach ((_, CellOutcome outcome) in added) store.Put(outcome);
        return added;
    }

    private static (IReadOnlyList<DefinitionPart> Definition, IReadOnlyList<CellOutcome> Outcomes) Earlier(string path)
    {
        if (!File.Exists(path)) return ([], []);
        using BenchStore store = BenchStore.OpenToRead(path);
        return (store.Definition(), store.Outcomes());
    }
}
