namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>
/// A column's distribution as a mixture of trees over other columns: a row draws a tree, falls into a leaf, draws one of the
/// train rows there and takes its code, or what that row is off the leaf's line.
/// </summary>
internal sealed class ForestConditional : Conditional
{
    private readonly CodePlaces _own;
    private readonly CodePlaces[] _places;

    /// <param name="child">The column that is drawn.</param>
    /// <param name="trees">Its trees, at most 256.</param>
    /// <param name="own">The places of its bins.</param>
    /// <param name="places">The places of all columns' values.</param>
    public ForestConditional(int child, ForestTree[] trees, CodePlaces own, CodePlaces[] places)
        : base(child)
    {
        Trees = trees;
        _own = own;
        _places = places;
        Parents = [.. trees.SelectMany(t => t.Lines is null ? t.Feature : t.Feature.Concat(t.Lines.Feature)).Distinct().Where(f => f >= 0).Select(f => (int)f).Order()];
    }

    public ForestTree[] Trees { get; }

    public override IReadOnlyList<int> Parents { get; }

    public override void Sample(ushort[][] codes, int rows, ref Rng rng)
    {
        ushort[] child = codes[Child];
        var draws = new EvenDraws(Trees, codes, rows, ref rng);
        int next = 0;
        for (int t = 0; t < Trees.Length; t++)
        {
            ForestTree tree = Trees[t];
            for (; next < draws.End[t]; next++)
            {
                int row = draws.Order[next], leaf = tree.LeafOf(codes, row), start = tree.Start[leaf];
                child[row] = CodeOf(tree, leaf, start + draws.Of(row, tree.Start[leaf + 1] - start), codes, row);
            }
        }
    }

    public override double Probability(ushort[][] codes, int row, ushort code)
    {
        double sum = 0;
        foreach (ForestTree tree in Trees) sum += Share(tree, codes, row, code);
        return sum / Trees.Length;
    }

    /// <summary>The probability of the child's own code in each of some rows, a tree at a time, so that it stays in the cache.</summary>
    /// <param name="codes">One array of codes a column, the child's too.</param>
    /// <param name="start">The first row.</param>
    /// <param name="probabilities">Receives one probability a row.</param>
    public void Probabilities(ushort[][] codes, int start, Span<double> probabilities)
    {
        ushort[] child = codes[Child];
        probabilities.Clear();
        foreach (ForestTree tree in Trees)
            for (int i = 0; i < probabilities.Length; i++) probabilities[i] += Share(tree, codes, start + i, child[start + i]);
        for (int i = 0; i < probabilities.Length; i++) probabilities[i] /= Trees.Length;
    }

    private double Share(ForestTree tree, ushort[][] codes, int row, ushort code)
    {
        int leaf = tree.LeafOf(codes, row), start = tree.Start[leaf], end = tree.Start[leaf + 1], same = 0;
        if (tree.Lines is null || tree.Lines.Feature[leaf] < 0) same = tree.RowsWith(leaf, code);
        else
            for (int i = start; i < end; i++)
                if (CodeOf(tree, leaf, i, codes, row) == code) same++;
        return same / (double)(end - start);
    }

    public override double LargestProbability(ushort code)
    {
        double sum = 0;
        foreach (ForestTree tree in Trees)
        {
            double largest = 0;
            for (int leaf = 0; leaf + 1 < tree.Start.Length; leaf++)
                largest = Math.Max(largest, MostRows(tree, leaf, code) / (double)(tree.Start[leaf + 1] - tree.Start[leaf]));
            sum += largest;
        }

        return sum / Trees.Length;
    }

    /// <summary>The code that a row takes of a train row of its leaf.</summary>
    private ushort CodeOf(ForestTree tree, int leaf, int donor, ushort[][] codes, int row)
    {
        ushort own = tree.Codes[donor];
        if (tree.Lines is not { } lines || lines.Feature[leaf] < 0 || lines.Off[donor] == LeafLines.Stays) return own;
        float[] places = _places[lines.Feature[leaf]].PlaceOf;
        int at = codes[lines.Feature[leaf]][row];
        if (at >= places.Length || float.IsNaN(places[at])) return own;
        float place = MathF.Round(lines.Slope[leaf] * places[at] + lines.Off[donor] / (float)LeafLines.Fractions);
        return _own.CodeAt[(int)Math.Clamp(place, 0, _own.CodeAt.Length - 1)];
    }

    /// <summary>The most rows of a leaf that can give a code, wherever its line is. Off the ends many rows share a code, elsewhere those within a place.</summary>
    private int MostRows(ForestTree tree, int leaf, ushort code)
    {
        int start = tree.Start[leaf], end = tree.Start[leaf + 1], fixedRows = 0, moved = 0, same = 0;
        bool follows = tree.Lines is { } lines && lines.Feature[leaf] >= 0;
        var off = new List<int>();
        for (int i = start; i < end; i++)
        {
            bool stays = !follows || tree.Lines!.Off[i] == LeafLines.Stays;
            if (tree.Codes[i] == code) same++;
            if (stays && tree.Codes[i] == code) fixedRows++;
            if (!stays) off.Add(tree.Lines!.Off[i]);
        }

        if (off.Count == 0 || float.IsNaN(_own.PlaceOf[code])) return same;
        if (code == _own.CodeAt[0] || code == _own.CodeAt[^1]) moved = off.Count;
        else
        {
            off.Sort();
            for (int i = 0, first = 0; i < off.Count; i++)
            {
                while (off[i] - off[first] > LeafLines.Fractions) first++;
                moved = Math.Max(moved, i - first + 1);
            }
        }

        // Where a row's value of the followed column has no place, all rows of the leaf stay.
        return Math.Max(same, fixedRows + moved);
    }
}
