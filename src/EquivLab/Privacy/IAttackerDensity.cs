using EquivLab.Encoding;

namespace EquivLab.Privacy;

/// <summary>How attacks estimate the density of coded rows: to tell as much as it can, not to release anything by.</summary>
internal interface IAttackerDensity
{
    /// <summary>How numbers are cut.</summary>
    /// <param name="rows">Rows of the released table.</param>
    /// <param name="target">The target column.</param>
    /// <param name="threads">The most threads.</param>
    BinningOptions Binning(int rows, string target, int threads);

    /// <summary>Fits a table.</summary>
    /// <param name="data">The coded table, at least one row.</param>
    /// <param name="target">The target's position, or −1.</param>
    /// <param name="seed">The seed of whatever is random.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops fitting.</param>
    /// <returns>The log-density of rows over the same codes. Finite, whatever the row.</returns>
    Func<CodedTable, double[]> Fit(CodedTable data, int target, ulong seed, int threads, CancellationToken cancellationToken);
}
