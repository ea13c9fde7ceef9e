using System.Text.Json;
using EquivLab.Evaluation.Policies;

namespace EquivLab.Benchmarking.Files;

/// <summary>A grid file as a tree, whatever it was written in, and where everything stands in it.</summary>
/// <param name="Name">What the file is called in errors.</param>
/// <param name="Root">The tree.</param>
/// <param name="Repeated">The second of two properties with one name, if there are any.</param>
/// <param name="Place">The line and column of a violation.</param>
internal sealed record GridDocument(string Name, JsonElement Root, Violation? Repeated, Func<Violation, (int Line, int Column)> Place)
{
    /// <summary>An error that names the place.</summary>
    public InputException Error(Violation violation)
    {
        (int line, int column) = Place(violation);
        string message = string.Concat(violation.Message.Select(c => char.IsControl(c) ? ' ' : c));
        return new InputException($"{Name} line {line} column {column}: {message}");
    }

    /// <summary>Reads JSON, with comments and trailing commas.</summary>
    /// <exception cref="InputException">It is not JSON.</exception>
    public static GridDocument OfJson(string json, string name)
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(json);
        try
        {
            var places = new JsonPlaces(text);
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return new GridDocument(name, document.RootElement.Clone(), places.Repeated, places.Of);
        }
        catch (JsonException e)
        {
            (int line, int column) = JsonPlaces.At(text, e);
            throw new InputException($"{name} line {line} column {column}: not JSON; look for a missing quote, comma or bracket here or just before.", e);
        }
        catch (InvalidOperationException e)
        {
            throw new InputException($"{name}: a property name holds half a surrogate pair; expected Unicode text.", e);
        }
    }
}
