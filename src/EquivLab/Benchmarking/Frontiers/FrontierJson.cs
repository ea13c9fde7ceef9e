using System.Text.Json;
using EquivLab.Evaluation;

namespace EquivLab.Benchmarking.Frontiers;

/// <summary>Reads and writes <c>frontier.json</c>: camelCase, indented, enumerations by name.</summary>
public static class FrontierJson
{
    /// <summary>The document of a frontier.</summary>
    /// <param name="frontier">A frontier.</param>
    public static string Write(Frontier frontier) => JsonSerializer.Serialize(frontier, ResultJson.Options) + "\n";

    /// <summary>Reads a document.</summary>
    /// <param name="json">The text of a <c>frontier.json</c>.</param>
    /// <param name="name">What to call the file in an error.</param>
    /// <exception cref="InputException">It is not a frontier of this version.</exception>
    public static Frontier Read(string json, string name)
    {
        try
        {
            Frontier read = JsonSerializer.Deserialize<Frontier>(json, ResultJson.Options)
                ?? throw new InputException($"{name}: expected a frontier, found null.");
            if (read.SchemaVersion != 1) throw new InputException($"{name}: schemaVersion {read.SchemaVersion} is not known; this program reads version 1.");
            return IsWhole(read) ? read : throw new InputException($"{name}: lacks tables, models or attacks; expected the frontier.json that 'equivlab bench --frontier' writes.");
        }
        catch (JsonException e)
        {
            throw new InputException($"{name}: not a frontier (line {e.LineNumber + 1}, at {e.Path}); expected the frontier.json that 'equivlab bench --frontier' writes.", e);
        }
    }

    /// <summary>Whether every mean is one of something, and no entry is null.</summary>
    private static bool IsWhole(Frontier frontier)
    {
        FrontierTable?[] tables = [.. frontier.Tables];
        FrontierLine?[] lines = [.. tables.SelectMany(t => t?.Lines ?? [])];
        FrontierPoint?[] points = [.. lines.SelectMany(l => l?.Points ?? [])];
        FrontierMeasurement?[] measurements = [.. points.SelectMany(p => p?.Measurements ?? [])];
        return tables.Length > 0 && !tables.Contains(null) && !lines.Contains(null) && !points.Contains(null)
            && measurements.All(m => m is { Models.Count: > 0, Attacks.Count: > 0 } && !m.Models.Contains(null) && !m.Attacks.Contains(null));
    }
}
