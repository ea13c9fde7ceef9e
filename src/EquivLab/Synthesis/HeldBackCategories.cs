using EquivLab.Encoding;
using EquivLab.Synthesis.Baselines.Copula;
using EquivLab.Synthesis.BayesNet;

namespace EquivLab.Synthesis;

/// <summary>Categories of a column that too few train rows share to come out, unless a schema declares them.</summary>
/// <param name="Column">The column.</param>
/// <param name="Categories">How many.</param>
/// <param name="Rows">Train rows that have one; others are drawn in their place.</param>
public sealed record HeldBackCategories(string Column, int Categories, int Rows)
{
    /// <summary>The fewest rows of a category that comes out undeclared.</summary>
    public const int FewestRows = BinningOptions.UsualFewest;

    /// <summary>What a generator holds back.</summary>
    /// <param name="generator">A fitted generator.</param>
    public static IReadOnlyList<HeldBackCategories> Of(IGenerator generator)
    {
        IEnumerable<ColumnCodec> codecs = generator switch
        {
            BayesNetwork network => network.Codecs,
            CopulaGenerator copula => copula.Codecs,
            _ => [],
        };
        return [.. codecs.OfType<CategoryCodec>().Where(c => c.HeldBack.Rows > 0).Select(c => new HeldBackCategories(c.Schema.Name, c.HeldBack.Categories, c.HeldBack.Rows))];
    }

    /// <summary>One sentence; null where nothing is held back.</summary>
    /// <param name="columns">What is held back.</param>
    public static string? Sentence(IReadOnlyList<HeldBackCategories> columns)
    {
        if (columns.Count == 0) return null;
        int categories = columns.Sum(c => c.Categories), cells = columns.Sum(c => c.Rows);
        string named = string.Join(", ", columns.Take(5).Select(c => $"'{c.Column}'")) + (columns.Count > 5 ? $" and {columns.Count - 5} more" : "");
        return $"{Count(categories, "category", "categories")} of {Count(columns.Count, "column", "columns")} ({named}), each shared by fewer than {FewestRows} train rows, "
            + $"{(categories == 1 ? "does" : "do")} not come out; {Count(cells, "cell takes", "cells take")} another of the column. Declare a column's \"categories\" in a schema file to keep them.";
    }

    private static string Count(int count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");
}
