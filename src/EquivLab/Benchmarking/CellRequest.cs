using System.Text.Json;
using System.Text.Json.Serialization;

namespace EquivLab.Benchmarking;

/// <summary>What the process of one cell is told, as one line of JSON.</summary>
/// <param name="Grid">The grid, as far as the cell needs it.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Folder">The folder for its documents.</param>
/// <param name="Threads">The most threads.</param>
public sealed record CellRequest(BenchGrid Grid, BenchCell Cell, string Folder, int Threads)
{
    /// <summary>The request for a cell, with the paths of the grid.</summary>
    /// <param name="grid">The whole grid.</param>
    /// <param name="cell">A cell of it.</param>
    /// <param name="folder">The folder for its documents.</param>
    /// <param name="threads">The most threads.</param>
    public static CellRequest Of(BenchGrid grid, BenchCell cell, string folder, int threads)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return new CellRequest(grid with { Tables = [grid.TableOf(cell)], Synthesizers = [grid.SynthesizerOf(cell)] }, cell, folder, threads);
    }
}

/// <summary>Reads and writes what benchmark processes tell each other, and lists of outcomes.</summary>
public static class BenchJson
{
    private static readonly JsonSerializerOptions Line = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly JsonSerializerOptions Indented = new(Line) { WriteIndented = true };

    /// <summary>One line of JSON.</summary>
    /// <typeparam name="T">What is written.</typeparam>
    /// <param name="value">What is written.</param>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Line);

    /// <summary>The document of a benchmark's outcomes.</summary>
    /// <param name="outcomes">The outcomes.</param>
    public static string WriteDocument(IReadOnlyList<CellOutcome> outcomes) => JsonSerializer.Serialize(new { schemaVersion = 1, cells = outcomes }, Indented) + "\n";

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="json">The text.</param>
    /// <exception cref="JsonException">It is something else.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Line) ?? throw new JsonException("null");
}
