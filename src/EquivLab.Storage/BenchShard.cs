using EquivLab.Benchmarking;

namespace EquivLab.Storage;

/// <summary>What a benchmark's folder holds: the grid's parts and the outcomes.</summary>
/// <param name="Definition">The parts of its grids.</param>
/// <param name="Outcomes">The outcomes.</param>
/// <param name="IsSalvaged">Whether the database is damaged, and this is what the documents beside it hold.</param>
internal sealed record BenchShard(IReadOnlyList<DefinitionPart> Definition, IReadOnlyList<CellOutcome> Outcomes, bool IsSalvaged)
{
    /// <param name="path">The database's file.</param>
    /// <exception cref="InputException">It cannot be read; or it is damaged, and what lies beside it is not enough to make it again.</exception>
    public static BenchShard Read(string path)
    {
        try
        {
            using BenchStore store = BenchStore.OpenToRead(path);
            return new BenchShard(store.Definition(), store.Outcomes(), false);
        }
        catch (InputException e) when (e.InnerException is DamagedStoreException)
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            IReadOnlyList<CellOutcome> saved = BenchDocuments.Outcomes(folder);
            if (saved.Count == 0)
                throw new InputException($"{path}: is not a database that 'equivlab bench' wrote, or a damaged one, and no completed cell's {BenchDocuments.OutcomeName} lies beside it; take it back from a backup, or run its cells again.", e);
            IReadOnlyList<DefinitionPart> definition = BenchDocuments.Definition(folder);
            // Without what they were computed from, outcomes could be taken for those of any grid.
            bool IsThere(string kind, string name) => definition.Any(p => p.Kind == kind && p.Name == name);
            if (!IsThere("settings", "") || !saved.All(o => IsThere("table", o.Cell.Table) && IsThere("synthesizer", o.Cell.Synthesizer)))
                throw new InputException($"{path}: is damaged, and the {BenchDocuments.DefinitionName} beside it does not say what its cells were computed from; take one of them back from a backup, or run the cells again.", e);
            return new BenchShard(definition, saved, true);
        }
    }
}
