using EquivLab.Data;

namespace EquivLab.Synthesis.Baselines.Smote;

/// <summary>Categories by the vote of the neighbours (SMOTE-NC).</summary>
internal static class NeighbourMajority
{
    /// <summary>
    /// For each row the category that more of its neighbours have than any other, missing being one; its own where two
    /// are equally common.
    /// </summary>
    /// <param name="column">A column of categories.</param>
    /// <param name="neighbours">The neighbours of each of its rows.</param>
    public static CategoricalColumn Of(CategoricalColumn column, ClassNeighbours neighbours)
    {
        ReadOnlySpan<int> codes = column.Codes;
        var voted = new int[column.Count];
        for (int row = 0; row < voted.Length; row++) voted[row] = Vote(codes, neighbours.Of(row)) ?? codes[row];
        return new CategoricalColumn(column.Schema, voted, [.. column.Categories]);
    }

    private static int? Vote(ReadOnlySpan<int> codes, ReadOnlySpan<int> neighbours)
    {
        int? winner = null;
        int most = 0;
        foreach (int neighbour in neighbours)
        {
            int code = codes[neighbour], votes = 0;
            foreach (int other in neighbours)
                if (codes[other] == code) votes++;
            if (votes < most || (votes == most && winner == code)) continue;
            winner = votes > most ? code : null;
            most = votes;
        }

        return winner;
    }
}
