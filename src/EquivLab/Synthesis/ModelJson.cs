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
    private const int Version = 5;

    /// <summary>The oldest version that is still read; it has no forests and no parameters.</summary>
    private const int OldestVersion = 2;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
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
            Format, Version, synthesizer, Array.ConvertAll(network.Codecs, CodecDocument.Of), Array.ConvertAll(network.Conditionals, ConditionalDocument.Of))
        {
            Redrawn = network.Redrawn is { } redrawn ? ConditionalDocument.Of(redrawn) : null,
            Parameters = network.Parameters,
            SelfAudit = network.SelfAudit,
        };
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
            if (document is not { Format: Format, Version: >= OldestVersion and <= Version })
                throw new InputException($"{name}: is not a model of this version; expected a model.json that 'equivlab fit' wrote.");
            if (document.Columns.Length == 0) throw new FormatException("there are no columns");
            var codecs = Array.ConvertAll(document.Columns, c => c.ToCodec());
            if (codecs.DistinctBy(c => c.Schema.Name).Count() < codecs.Length) throw new FormatException("two columns have one name");
            return new BayesNetwork(codecs, InOrder(Array.ConvertAll(document.Conditionals, c => c.ToConditional(codecs)), codecs.Length))
            {
                Redrawn = document.Redrawn?.ToConditional(codecs),
                Parameters = document.Parameters,
                SelfAudit = document.SelfAudit,
            };
        }
        catch (Exception e) when (e is JsonException or FormatException or IndexOutOfRangeException or ArgumentException or NullReferenceException or OverflowException)
        {
            throw new InputException($"{name}: is not a whole model; expected a model.json that 'equivlab fit' wrote.", e);
        }
    }

    private sealed record Document(string Format, int Version, string Synthesizer, CodecDocument[] Columns, ConditionalDocument[] Conditionals)
    {
        /// <summary>The conditional of a column that is drawn again at the end.</summary>
        public ConditionalDocument? Redrawn { get; init; }

        public IReadOnlyDictionary<string, string>? Parameters { get; init; }

        public SelfAuditReport? SelfAudit { get; init; }
    }

    /// <summary>Each column once, after all that it depends on.</summary>
    private static Conditional[] InOrder(Conditional[] conditionals, int columns)
    {
        var drawn = new bool[columns];
        foreach (Conditional conditional in conditionals)
        {
            if (drawn[conditional.Child] || conditional.Parents.Any(p => !drawn[p])) throw new FormatException("a column is drawn before one that it depends on");
            drawn[conditional.Child] = true;
        }

        return Array.TrueForAll(drawn, d => d) ? conditionals : throw new FormatException("a column is not drawn");
    }
}
