using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EquivLab.Evaluation;

/// <summary>Reads and writes <c>result.json</c>: camelCase, indented, enumerations by name.</summary>
public static class ResultJson
{
    /// <summary>How all documents are written.</summary>
    internal static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The document of a result.</summary>
    /// <param name="result">A result.</param>
    public static string Write(Result result) => JsonSerializer.Serialize(result, Options) + "\n";

    /// <summary>The document of a decision: verdict, exit code, reasons, checks.</summary>
    /// <param name="decision">A decision.</param>
    public static string Write(GateDecision decision) => JsonSerializer.Serialize(decision, Options) + "\n";

    /// <summary>Reads a document.</summary>
    /// <param name="json">The text of a <c>result.json</c>.</param>
    /// <param name="name">What to call the file in an error.</param>
    /// <exception cref="InputException">It is not a result of this version.</exception>
    public static Result Read(string json, string name)
    {
        try
        {
            Result result = JsonSerializer.Deserialize<Result>(json, Options)
                ?? throw new InputException($"{name}: expected a result document, found null.");
            if (result.SchemaVersion != 1) throw new InputException($"{name}: schemaVersion {result.SchemaVersion} is not known; this program reads version 1.");
            if (!IsWhole(result)) throw new InputException($"{name}: lacks the models or the attacks that its verdict rests on; expected the result.json that 'equivlab run' writes.");
            ResultFigures.Require(result, name);
            return result;
        }
        catch (JsonException e)
        {
            throw new InputException($"{name}: not a result document (line {e.LineNumber + 1}, at {e.Path}); expected the result.json that 'equivlab run' writes.", e);
        }
    }

    /// <summary>Whether there is something that a verdict can rest on, and no entry is null.</summary>
    private static bool IsWhole(Result result)
    {
        IEnumerable<object?> entries =
        [
            .. result.Utility.Models, .. result.Utility.Curves, .. result.Privacy.Attacks, .. result.Fidelity.Columns, .. result.Fidelity.Pairs,
            .. result.Fidelity.Triples?.Worst ?? [], .. result.Fidelity.Propensity?.Columns ?? [], .. result.Fidelity.Coverage?.Categories ?? [],
            .. result.Fidelity.Coverage?.Tails ?? [], .. result.Fidelity.MissingPatterns?.Patterns ?? [], .. result.Fidelity.Projection?.Axes ?? [], .. result.Fidelity.Projection?.Cells ?? [],
            .. result.Privacy.NearCopies?.Columns ?? [], .. result.Privacy.Canaries?.Guesses ?? [], .. result.Privacy.Audit?.Bounds ?? [], .. result.Privacy.Risks,
            .. result.Masking?.Models ?? [], .. result.Masking?.Privacy.Attacks ?? [], .. result.Masking?.Privacy.Risks ?? [], .. result.Masking?.Columns ?? [],
            .. result.Synthesizer.SelfAudit?.Settings ?? [],
        ];
        return !entries.Contains(null) && result.Utility.Models.Any(m => m.Gated) && result.Privacy.Attacks.Count > 0;
    }
}
