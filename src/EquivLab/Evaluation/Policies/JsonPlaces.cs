using System.Text.Json;

namespace EquivLab.Evaluation.Policies;

/// <summary>Where each value and each property name of a JSON document stands, by JSON pointer.</summary>
internal sealed class JsonPlaces
{
    private readonly byte[] _text;
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal), _values = new(StringComparer.Ordinal);

    /// <exception cref="JsonException">The text is no JSON document.</exception>
    public JsonPlaces(byte[] text)
    {
        _text = text;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        reader.Read();
        Value(ref reader, "");
        // Whatever stands behind the document is an error of its own.
        reader.Read();
    }

    /// <summary>The second of two properties with one name in one object, if there are any.</summary>
    public Violation? Repeated { get; private set; }

    public bool Has(string pointer) => _values.ContainsKey(pointer);

    /// <summary>The line and column of a violation.</summary>
    public (int Line, int Column) Of(Violation violation) =>
        At(_text, violation.AtName && _names.TryGetValue(violation.Pointer, out int name) ? name : _values.GetValueOrDefault(violation.Pointer));

    /// <summary>The line and column, both from 1 and in characters, of a byte of a text.</summary>
    public static (int Line, int Column) At(byte[] text, int offset)
    {
        ReadOnlySpan<byte> before = text.AsSpan(0, Math.Min(offset, text.Length));
        return (before.Count((byte)'\n') + 1, System.Text.Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }

    /// <summary>The line and column at which a parser gave up.</summary>
    public static (int Line, int Column) At(byte[] text, JsonException error)
    {
        int start = 0;
        for (long line = error.LineNumber ?? 0; line > 0; line--) start += text.AsSpan(start).IndexOf((byte)'\n') + 1;
        return At(text, start + (int)(error.BytePositionInLine ?? 0));
    }

    /// <summary>The pointer of a property of an object.</summary>
    public static string Child(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    private void Value(ref Utf8JsonReader reader, string pointer)
    {
        _values[pointer] = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                string name = reader.GetString()!, child = Child(pointer, name);
                if (_names.ContainsKey(child)) Repeated ??= new Violation(child, $"'{name}' is given twice", AtName: true);
                _names[child] = (int)reader.TokenStartIndex;
                reader.Read();
                Value(ref reader, child);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++) Value(ref reader, $"{pointer}/{i}");
        }
    }
}
