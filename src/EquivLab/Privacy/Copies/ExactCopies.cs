using EquivLab.Data;

namespace EquivLab.Privacy.Copies;

/// <summary>Finds records that stand in a table value for value.</summary>
internal sealed class ExactCopies
{
    private readonly string[] _columns;
    private readonly HashSet<UInt128> _records;

    /// <param name="table">The table to look in: the released one.</param>
    public ExactCopies(Table table)
    {
        _columns = [.. table.Columns.Select(c => c.Name)];
        _records = [.. RowFingerprints.Of(table, _columns)];
    }

    /// <summary>How many of the records have an exact copy.</summary>
    public int Count(Table records) => Find(records).Count(found => found);

    /// <summary>Whether each of the records has an exact copy.</summary>
    public bool[] Find(Table records) => Array.ConvertAll(RowFingerprints.Of(records, _columns), _records.Contains);
}
