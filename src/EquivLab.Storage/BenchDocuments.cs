using System.Text.Json;
using EquivLab.Benchmarking;

namespace EquivLab.Storage;

/// <summary>
/// What stands beside a benchmark's database so that it can be made again: the grid's parts in its folder, and the outcome of
/// each completed cell with the cell's documents.
/// </summary>
public static class BenchDocuments
{
    /// <summary>What the parts of the grid are called in a benchmark's folder.</summary>
    public const string DefinitionName = "definition.json";

    /// <summary>What an outcome is called in the folder of its cell.</summary>
    public const string OutcomeName = "outcome.json";

    /// <summary>The parts of the grids; none where they cannot be read.</summary>
    internal static IReadOnlyList<DefinitionPart> Definition(string folder) =>
        Read<DefinitionPart?[]>(Path.Combine(folder, DefinitionName)) is { } parts && parts.All(p => p is { Kind: not null, Name: not null, Detail: not null })
            ? [.. parts.OfType<DefinitionPart>().DistinctBy(p => (p.Kind, p.Name))]
            : [];

    /// <summary>Every outcome that can be read and lies in the folder of its own cell, by its cell's name.</summary>
    internal static IReadOnlyList<CellOutcome> Outcomes(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, OutcomeName, new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Order(StringComparer.Ordinal)
            .Select(file => (At: Path.GetRelativePath(folder, Path.GetDirectoryName(file)!).Replace('\\', '/'), Outcome: Read<CellOutcome>(file)))
            .Where(read => read.Outcome is { Folder: { } own, Cell: { Table: not null, Synthesizer: not null } } outcome && own == read.At && own.EndsWith(CellFolder.Of(outcome.Cell), StringComparison.Ordinal)).Select(read => read.Outcome!),
    ];

    private static T? Read<T>(string path)
        where T : class
    {
        try
        {
            return BenchJson.Read<T>(File.ReadAllText(path));
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
