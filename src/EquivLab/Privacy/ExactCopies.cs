using EquivLab.Data;

namespace EquivLab.Privacy;

/// <summary>Finds records that stand in the synthetic table value for value.</summary>
internal sealed class ExactCopies
{
    private readonly string[] _columns;
    private readonly HashSet<UInt128> _records;

    /// <param name="synthetic">The released table.</param>
    public ExactCopies(Table synthetic)
    {
        _columns = [.. synthetic.Columns.Select(c => c.Name)];
        _records = [.. RowFingerprints.Of(synthetic, _columns)];
    }

    /// <summary>How many of the records have an exact copy.</summary>
    public int Count(Table records) => RowFingerprints.Of(records, _columns).Count(_records.Contains);
}
