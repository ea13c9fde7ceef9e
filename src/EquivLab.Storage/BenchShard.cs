using EquivLab.Benchmarking;

namespace EquivLab.Storage;

/// <summary>What a benchmark's folder holds: the grid's parts and the outcomes.</summary>
/// <param name="Definition">The parts of its grids.</param>
/// <param name="Outcomes">The outcomes.</param>
/// <param name="IsSalvaged">Whether the database is damaged, and this is what the documents beside it hold.</param>
internal sealed record BenchShard(IReadOnlyList<DefinitionPart> Definition, IReadOnlyList<CellOutcome> Outcomes, bool IsSalvaged)
{
    /// <param name="path">The database's file.</param>
    /// <exception cref="InputException">It cannot be read; or it is damaged, and there is nothing beside it either.</exception>
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
            if (saved.Count == 0) throw;
            return new BenchShard(BenchDocuments.Definition(folder), saved, true);
        }
    }
}
