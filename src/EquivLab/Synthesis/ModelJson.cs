using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EquivLab.Synthesis.BayesNet;

namespace EquivLab.Synthesis;

/// <summary>
/// Saves and loads fitted Bayesian networks as one JSON document. A model holds exact counts of the train set: treat
/// the file as confidential.
/// </summary>
public static class ModelJson
{
    private const string Format = "equivlab-model";
    private const int Version = 2;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Whether a generator can be saved.</summary>
    /// <param name="generator">A generator.</param>
    public static bool CanSave(IGenerator generator) => generator is BayesNetwork;

    /// <summary>Writes a model.</summary>
    /// <param name="stream">Where to write UTF-8 JSON.</param>
    /// <param name="generator">A generator that can be saved.</param>
    /// <param name="synthesizer">The name of its synthesizer.</param>
    public static void Save(Stream stream, IGenerator generator, string synthesizer)
    {
        var network = (BayesNetwork)generator;
        var document = new Document(
            Format, Version, synthesizer, Array.ConvertAll(network.Codecs, CodecDocument.Of), Array.ConvertAll(network.Conditionals, ConditionalDocument.Of));
        JsonSerializer.Serialize(stream, document, Options);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="stream">UTF-8 JSON.</param>
    /// <param name="name">What to call the file in an error.</param>
    /// <exception cref="InputException">It is not a model of this version.</exception>
    public static IGenerator Load(Stream stream, string name)
    {
        try
        {
            Document? document = JsonSerializer.Deserialize<Document>(stream, Options);
            if (document is not { Format: Format, Version: Version })
                throw new InputException($"{name}: is not a model of this version; expected a model.json that 'equivlab fit' wrote.");
            if (document.Columns.Length == 0) throw new FormatException("there are no columns");
            var codecs = Array.ConvertAll(document.Columns, c => c.ToCodec());
            int[] sizes = Array.ConvertAll(codecs, c => c.Size);
            return new BayesNetwork(codecs, Array.ConvertAll(document.Conditionals, c => c.ToConditional(sizes)));
        }
        catch (Exception e) when (e is JsonException or FormatException or IndexOutOfRangeException or ArgumentException or NullReferenceException)
        {
            throw new InputException($"{name}: is not a whole model; expected a model.json that 'equivlab fit' wrote.", e);
        }
    }

    private sealed record Document(string Format, int Version, string Synthesizer, CodecDocument[] Columns, ConditionalDocument[] Conditionals);
}
