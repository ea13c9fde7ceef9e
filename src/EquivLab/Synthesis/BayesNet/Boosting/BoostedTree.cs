using System.Numerics;

namespace EquivLab.Synthesis.BayesNet.Boosting;

/// <summary>
/// A tree of a boosted classifier: nodes in preorder, each a split on another column's code or a leaf with a score. Which leaves a code
/// of a column leaves possible is a word of bits, so that a row's leaf is the one bit that all its words share (Lucchese et al.
/// 2015, "QuickScorer", with a word for each code).
/// </summary>
internal sealed class BoostedTree
{
    /// <summary>The most leaves of a tree: a bit each.</summary>
    public const int MostLeaves = 32;

    private readonly (int Column, uint[] LeavesOf)[] _columns;
    private readonly float[] _scoreOf;

    /// <param name="feature">The column that each node splits on, or −1 for a leaf.</param>
    /// <param name="value">Of a split the largest code that goes left, or the complement of the one code that goes right.</param>
    /// <param name="score">The score of each leaf.</param>
    public BoostedTree(short[] feature, int[] value, float[] score)
    {
        (Feature, Value, Score) = (feature, value, score);
        _scoreOf = [.. score.Where((_, node) => feature[node] < 0)];
        _columns =
        [
            .. feature.Zip(value).Where(split => split.First >= 0).GroupBy(split => (int)split.First, split => split.Second >= 0 ? split.Second : ~split.Second)
                .Select(column => (column.Key, Words(column.Max() + 2))),
        ];
        int node = 0, leaf = 0;
        Mark(ref node, ref leaf);
    }

    public short[] Feature { get; }

    public int[] Value { get; }

    public float[] Score { get; }

    /// <summary>The score of a row.</summary>
    public float ScoreOf(ushort[][] codes, int row)
    {
        uint possible = uint.MaxValue;
        foreach ((int column, uint[] leavesOf) in _columns) possible &= leavesOf[Math.Min(codes[column][row], leavesOf.Length - 1)];
        return _scoreOf[BitOperations.TrailingZeroCount(possible)];
    }

    /// <summary>Adds the scores of some rows.</summary>
    /// <param name="codes">One array of codes a column.</param>
    /// <param name="start">The first row.</param>
    /// <param name="sums">What is added to, one a row.</param>
    /// <param name="possible">As long; overwritten.</param>
    public void AddScores(ushort[][] codes, int start, Span<double> sums, Span<uint> possible)
    {
        possible.Fill(uint.MaxValue);
        foreach ((int column, uint[] leavesOf) in _columns)
        {
            ReadOnlySpan<ushort> of = codes[column].AsSpan(start, possible.Length);
            for (int i = 0; i < of.Length; i++) possible[i] &= leavesOf[Math.Min(of[i], leavesOf.Length - 1)];
        }

        for (int i = 0; i < sums.Length; i++) sums[i] += _scoreOf[BitOperations.TrailingZeroCount(possible[i])];
    }

    /// <summary>One word a code; the last one stands for all larger codes.</summary>
    private static uint[] Words(int codes)
    {
        var words = new uint[codes];
        Array.Fill(words, uint.MaxValue);
        return words;
    }

    /// <summary>Strikes out what each split excludes.</summary>
    /// <returns>The leaves below the node.</returns>
    private uint Mark(ref int node, ref int leaf)
    {
        int at = node++;
        if (Feature[at] < 0) return 1u << leaf++;
        uint left = Mark(ref node, ref leaf), right = Mark(ref node, ref leaf);
        uint[] words = Array.Find(_columns, c => c.Column == Feature[at]).LeavesOf;
        for (int code = 0; code < words.Length; code++)
            words[code] &= (Value[at] >= 0 ? code <= Value[at] : code != ~Value[at]) ? ~right : ~left;
        return left | right;
    }
}
