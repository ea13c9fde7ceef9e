using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace EquivLab.Benchmarking;

/// <summary>One thing that cells depend on, so that results of another thing of the same name are never taken for its own.</summary>
/// <param name="Kind"><c>table</c>, <c>synthesizer</c> or <c>settings</c>.</param>
/// <param name="Name">Its name in the grid; empty for the settings.</param>
/// <param name="Detail">What it is, as one line of JSON; files by their SHA-256.</param>
public sealed record DefinitionPart(string Kind, string Name, string Detail);

/// <summary>What identifies a grid's cells: the bytes of every file and every option that figures depend on, and nothing else.</summary>
public static class GridDefinition
{
    /// <summary>The parts of a grid.</summary>
    /// <param name="grid">The grid; its files are read.</param>
    /// <param name="version">The program that computes.</param>
    public static IReadOnlyList<DefinitionPart> Of(BenchGrid grid, string version)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return
        [
            Part("settings", "", new
            {
                equivlab = version,
                policy = Sha256(grid.Settings.Policy),
                models = grid.Settings.Models,
                attackBudget = grid.Settings.AttackBudget,
                controls = grid.Settings.RunControls,
            }),
            .. grid.Tables.Select(t => Part("table", t.Name, new
            {
                file = Sha256(t.Path),
                t.Target,
                t.LeaveOut,
                t.Task,
                holdout = Sha256(t.Holdout),
                t.HoldoutShare,
                t.Group,
                t.GroupEqualRows,
                schema = Sha256(t.Schema),
                policy = Sha256(t.Policy),
                t.Missing,
            })),
            .. grid.Synthesizers.Select(s => Part("synthesizer", s.Name, new { s.Command, s.HasBudget })),
        ];
    }

    /// <summary>What two grids disagree about, in words; null where they may share a database: whatever both have is the same.</summary>
    /// <param name="stored">The parts of one.</param>
    /// <param name="given">The parts of the other.</param>
    public static string? Difference(IEnumerable<DefinitionPart> stored, IEnumerable<DefinitionPart> given)
    {
        Dictionary<(string, string), DefinitionPart> known = stored.ToDictionary(p => (p.Kind, p.Name));
        foreach (DefinitionPart part in given)
        {
            if (!known.TryGetValue((part.Kind, part.Name), out DefinitionPart? other) || other.Detail == part.Detail) continue;
            JsonObject a = JsonNode.Parse(other.Detail)!.AsObject(), b = JsonNode.Parse(part.Detail)!.AsObject();
            string[] differing = [.. a.Select(p => p.Key).Union(b.Select(p => p.Key)).Where(k => !JsonNode.DeepEquals(a[k], b[k]))];
            string what = part.Name.Length == 0 ? "the settings" : $"{part.Kind} '{part.Name}'";
            return $"{what} differ{(part.Name.Length == 0 ? "" : "s")} in {string.Join(", ", differing)}";
        }

        return null;
    }

    private static DefinitionPart Part(string kind, string name, object detail) => new(kind, name, BenchJson.Write(detail));

    private static string? Sha256(string? path)
    {
        if (path is null) return null;
        if (!File.Exists(path)) throw new InputException($"{path}: there is no such file.");
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
