using System.Globalization;

namespace EquivLab.Benchmarking;

/// <summary>One of several equal shares of a grid, for one machine of several.</summary>
/// <param name="Number">Which share, from 1.</param>
/// <param name="Count">How many there are.</param>
public sealed record Shard(int Number, int Count)
{
    /// <summary>The whole grid.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Reads <c>i/n</c>.</summary>
    /// <param name="option">What the option is called.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="InputException">It is not a share.</exception>
    public static Shard Parse(string option, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split('/');
        if (parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count) && number >= 1 && number <= count)
            return new Shard(number, count);
        throw new InputException($"{option}: '{text}' is not a share of the grid; expected i/n with i from 1 to n, such as 2/8.");
    }

    /// <summary>The cells of this share: every n-th.</summary>
    /// <param name="cells">All cells.</param>
    public IReadOnlyList<BenchCell> Of(IReadOnlyList<BenchCell> cells) => [.. cells.Where((_, i) => i % Count == Number - 1)];
}
