using EquivLab.Data;
using EquivLab.Synthesis.Baselines.Masking;

namespace EquivLab.Privacy;

/// <summary>
/// How the rows of a table fall into combinations of values: what somebody who knows those values of a person can link
/// to. Missing is a value of its own (Samarati 2001; Sweeney 2002).
/// </summary>
/// <param name="Count">The number of different combinations.</param>
/// <param name="Smallest">The rows of the rarest one: the k of k-anonymity; 0 of an empty table.</param>
/// <param name="UniqueRows">Rows that share their combination with no other.</param>
internal sealed record Combinations(int Count, int Smallest, int UniqueRows)
{
    /// <param name="table">A table.</param>
    /// <param name="columns">At least one of its columns.</param>
    public static Combinations Of(Table table, IReadOnlyList<string> columns)
    {
        var classes = new int[table.RowCount];
        int count = 1;
        foreach (string name in columns)
        {
            // Column by column, each class falls apart by the values in it.
            ReadOnlySpan<int> codes = CodedIdentifier.Of(table[name]).Codes;
            var index = new Dictionary<(int Class, int Code), int>();
            for (int row = 0; row < classes.Length; row++)
            {
                (int, int) key = (classes[row], codes[row]);
                if (!index.TryGetValue(key, out classes[row])) index.Add(key, classes[row] = index.Count);
            }

            count = index.Count;
        }

        var sizes = new int[count];
        foreach (int of in classes) sizes[of]++;
        return new Combinations(count, sizes.Min(), sizes.Count(size => size == 1));
    }
}
