using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EquivLab.Evaluation.Policies;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace EquivLab.Benchmarking.Files;

/// <summary>Reads YAML 1.2 (core schema) as the tree that the same JSON would be.</summary>
internal sealed partial class YamlGrid
{
    private const int MostDepth = 64;

    /// <summary>A grid has far fewer; aliases of aliases would soon be more than memory holds.</summary>
    private const int MostNodes = 100_000;

    private int _nodes;

    private readonly Dictionary<string, (int, int)> _names = new(StringComparer.Ordinal), _values = new(StringComparer.Ordinal);

    /// <exception cref="InputException">It is not YAML, or not one document.</exception>
    public static GridDocument Read(string yaml, string name)
    {
        var stream = new YamlStream();
        try
        {
            RequireShallow(yaml, name);
            using var text = new StringReader(yaml);
            stream.Load(text);
        }
        catch (YamlException e)
        {
            throw new InputException($"{name} line {e.Start.Line} column {e.Start.Column}: not YAML; look for a wrong indent, a missing quote or colon, or a name given twice, here or just before.", e);
        }
        catch (InvalidOperationException e)
        {
            throw new InputException($"{name}: not YAML; look for a bracket that is not closed.", e);
        }

        if (stream.Documents.Count != 1) throw new InputException($"{name}: expected one YAML document, found {stream.Documents.Count}.");
        var reading = new YamlGrid();
        JsonNode? root = reading.Convert(stream.Documents[0].RootNode, "", name, 0);
        JsonElement element = JsonSerializer.SerializeToElement(root);
        return new GridDocument(name, element, null, reading.Place);
    }

    private (int Line, int Column) Place(Violation violation) =>
        violation.AtName && _names.TryGetValue(violation.Pointer, out (int, int) at) ? at : _values.GetValueOrDefault(violation.Pointer, (1, 1));

    /// <summary>Loading a document calls itself for each level.</summary>
    private static void RequireShallow(string yaml, string name)
    {
        using var text = new StringReader(yaml);
        var parser = new Parser(text);
        for (int depth = 0; parser.MoveNext(); depth += parser.Current!.NestingIncrease)
            if (depth > MostDepth) throw TooDeep(name, parser.Current!.Start.Line);
    }

    private static InputException TooDeep(string name, long line) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name} line {line}: is nested more than {MostDepth} deep, or has an alias within what it stands for; expected a grid."));

    private JsonNode? Convert(YamlNode node, string pointer, string file, int depth)
    {
        if (depth > MostDepth) throw TooDeep(file, node.Start.Line);
        if (++_nodes > MostNodes) throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{file} line {node.Start.Line}: has more than {MostNodes:N0} values, aliases counted as what they stand for; expected a grid."));
        _values[pointer] = At(node);
        switch (node)
        {
            case YamlMappingNode mapping:
                var properties = new JsonObject();
                foreach ((YamlNode key, YamlNode value) in mapping.Children)
                {
                    if (key is not YamlScalarNode { Value: { } name }) throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{file} line {key.Start.Line}: expected a name before a colon."));
                    string child = JsonPlaces.Child(pointer, name);
                    _names[child] = At(key);
                    properties[name] = Convert(value, child, file, depth + 1);
                }

                return properties;
            case YamlSequenceNode sequence:
                return new JsonArray([.. sequence.Children.Select((item, i) => Convert(item, $"{pointer}/{i}", file, depth + 1))]);
            case YamlScalarNode scalar:
                return Scalar(scalar);
            default:
                throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{file} line {node.Start.Line}: expected a value, a list or a mapping."));
        }
    }

    private static JsonNode? Scalar(YamlScalarNode scalar)
    {
        string text = scalar.Value ?? "";
        if (scalar.Style is not ScalarStyle.Plain) return text;
        if (text is "" or "~" or "null" or "Null" or "NULL") return null;
        if (text is "true" or "True" or "TRUE") return true;
        if (text is "false" or "False" or "FALSE") return false;
        if (Whole().IsMatch(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)) return whole;
        // What no number can hold is no number, as in JSON.
        return Fraction().IsMatch(text) && double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) is var fraction && double.IsFinite(fraction) ? fraction : text;
    }

    private static (int Line, int Column) At(YamlNode node) => ((int)node.Start.Line, (int)node.Start.Column);

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Fraction();
}
