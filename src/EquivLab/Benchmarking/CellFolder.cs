using System.Globalization;
using System.Security.Cryptography;

namespace EquivLab.Benchmarking;

/// <summary>Where the documents of a cell lie, which is also what the cell is called in a database.</summary>
public static class CellFolder
{
    private const int HashDigits = 8;

    /// <summary>A path of the table, the synthesizer, the seed and the budget, such as <c>flchain/bayes-tree/seed-1</c>: unique, with slashes on every system.</summary>
    /// <param name="cell">A cell.</param>
    public static string Of(BenchCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        string epsilon = cell.Epsilon is { } e ? string.Create(CultureInfo.InvariantCulture, $"-epsilon-{e}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Safe(cell.Table)}/{Safe(cell.Synthesizer)}/seed-{cell.Seed}{epsilon}");
    }

    /// <summary>A name that every file system and every link takes; one that had to be changed is told apart by its hash.</summary>
    private static string Safe(string name)
    {
        string safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_')).TrimStart('.');
        if (safe == name && name.Length is > 0 and <= 100) return name;
        byte[] hash = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name));
        return $"{safe[..Math.Min(safe.Length, 100)]}-{Convert.ToHexStringLower(hash)[..HashDigits]}";
    }
}
