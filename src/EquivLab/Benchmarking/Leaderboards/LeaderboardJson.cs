using System.Text.Json;
using EquivLab.Evaluation;

namespace EquivLab.Benchmarking.Leaderboards;

/// <summary>Reads and writes <c>leaderboard.json</c>: camelCase, indented, enumerations by name.</summary>
public static class LeaderboardJson
{
    /// <summary>The document of a leaderboard.</summary>
    /// <param name="leaderboard">A leaderboard.</param>
    public static string Write(Leaderboard leaderboard) => JsonSerializer.Serialize(leaderboard, ResultJson.Options) + "\n";

    /// <summary>Reads a document.</summary>
    /// <param name="json">The text of a <c>leaderboard.json</c>.</param>
    /// <param name="name">What to call the file in an error.</param>
    /// <exception cref="InputException">It is not a leaderboard of this version.</exception>
    public static Leaderboard Read(string json, string name)
    {
        try
        {
            Leaderboard read = JsonSerializer.Deserialize<Leaderboard>(json, ResultJson.Options)
                ?? throw new InputException($"{name}: expected a leaderboard, found null.");
            return read.SchemaVersion == 1 ? read
                : throw new InputException($"{name}: schemaVersion {read.SchemaVersion} is not known; this program reads version 1.");
        }
        catch (JsonException e)
        {
            throw new InputException($"{name}: not a leaderboard (line {e.LineNumber + 1}, at {e.Path}); expected the leaderboard.json that 'equivlab bench' writes.", e);
        }
    }
}
