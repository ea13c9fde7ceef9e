using System.Globalization;
using System.Text.Json;
using EquivLab.Data;
using EquivLab.Evaluation.Policies;
using EquivLab.Privacy;
using EquivLab.Synthesis;

namespace EquivLab.Benchmarking.Files;

/// <summary>
/// Reads a grid file: <c>{ "data": "datasets", "synthesizers": ["bayes-tree"], "seeds": 3 }</c>, as JSON with comments
/// or as YAML, by its ending. A mistake is one line with its place.
/// </summary>
public static class GridFile
{
    /// <summary>The JSON Schema (draft 2020-12) of a grid file.</summary>
    public static string Schema { get; } = Resource("grid.schema.json");

    private static JsonElement ParsedSchema { get; } = JsonElement.Parse(Schema);

    /// <summary>Reads a file; what it names is relative to its folder.</summary>
    /// <param name="path">The file, <c>.json</c>, <c>.yaml</c> or <c>.yml</c>.</param>
    /// <exception cref="InputException">The document is not a grid.</exception>
    public static GridOrder Read(string path)
    {
        if (!File.Exists(path)) throw new InputException($"{path}: there is no such file.");
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return Read(File.ReadAllText(path), Path.GetFileName(path), name => Path.Combine(folder, name));
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">What to call the file in an error; its ending says how to read it.</param>
    /// <param name="place">Where a file lies that the grid names.</param>
    /// <exception cref="InputException">The document is not a grid.</exception>
    public static GridOrder Read(string text, string name, Func<string, string> place)
    {
        GridDocument document = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".json" => GridDocument.OfJson(text, name),
            ".yaml" or ".yml" => YamlGrid.Read(text, name),
            _ => throw new InputException($"{name}: is neither .json nor .yaml; expected a grid file."),
        };
        if ((document.Repeated ?? new SchemaCheck(ParsedSchema, "the grid").Of(document.Root).FirstOrDefault()) is { } violation) throw document.Error(violation);
        return new Reading(document, place).Order();
    }

    private static string Resource(string name)
    {
        using Stream stream = typeof(GridFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Takes a checked document apart.</summary>
    private sealed class Reading(GridDocument document, Func<string, string> place)
    {
        public GridOrder Order()
        {
            JsonElement root = document.Root;
            return new GridOrder
            {
                Folder = FileAt(root, "", "data", Directory.Exists),
                Tables = root.TryGetProperty("tables", out JsonElement tables) ? [.. tables.EnumerateArray().Select((t, i) => Table(t, $"/tables/{i}"))] : [],
                Synthesizers = root.TryGetProperty("synthesizers", out JsonElement list) ? [.. list.EnumerateArray().Select((s, i) => Synthesizer(s, $"/synthesizers/{i}"))] : null,
                Seeds = Seeds(root),
                Epsilons = root.TryGetProperty("epsilon", out JsonElement budgets) ? [.. budgets.EnumerateArray().Select(e => e.GetDouble())] : null,
                Policy = FileAt(root, "", "policy", File.Exists),
                Models = root.TryGetProperty("models", out JsonElement models) ? [.. models.EnumerateArray().Select(m => m.GetString()!)] : null,
                AttackBudget = Named<AttackBudget>(root, "attackBudget"),
                Controls = root.TryGetProperty("controls", out JsonElement controls) ? controls.GetBoolean() : null,
                TimeLimit = Limit(root, "", "timeLimit"),
                MemoryLimit = Text(root, "memoryLimit") is { } size ? Placed("/memoryLimit", () => CellLimits.ReadMemory("memoryLimit", size)) : null,
            };
        }

        private TableOrder Table(JsonElement table, string pointer)
        {
            bool isShare = table.TryGetProperty("holdout", out JsonElement holdout) && holdout.ValueKind == JsonValueKind.Number;
            return new TableOrder(FileAt(table, pointer, "path", File.Exists)!)
            {
                Name = Text(table, "name"),
                Target = Text(table, "target"),
                LeaveOut = table.TryGetProperty("leaveOut", out JsonElement columns) ? [.. columns.EnumerateArray().Select(c => c.GetString()!)] : null,
                Task = Named<TableTask>(table, "task"),
                Holdout = isShare ? null : FileAt(table, pointer, "holdout", File.Exists),
                HoldoutShare = isShare ? holdout.GetDouble() : null,
                Group = Text(table, "group"),
                GroupEqualRows = table.TryGetProperty("groupEqualRows", out JsonElement equal) && equal.GetBoolean(),
                Schema = FileAt(table, pointer, "schema", File.Exists),
                Policy = FileAt(table, pointer, "policy", File.Exists),
                Missing = table.TryGetProperty("missing", out JsonElement missing) ? [.. missing.EnumerateArray().Select(m => m.GetString()!)] : null,
            };
        }

        private BenchSynthesizer Synthesizer(JsonElement synthesizer, string pointer)
        {
            bool isName = synthesizer.ValueKind == JsonValueKind.String;
            string name = isName ? synthesizer.GetString()! : Text(synthesizer, "name")!;
            string? command = isName ? null : Text(synthesizer, "command");
            if (command is null && !SynthesizerRegistry.Names.Contains(name))
            {
                string hint = NearestName.Of(name, SynthesizerRegistry.Names) is { } nearest ? $"did you mean '{nearest}'?" : $"choose one of {string.Join(", ", SynthesizerRegistry.Names)}, or give a command.";
                throw document.Error(new Violation(isName ? pointer : pointer + "/name", $"there is no synthesizer '{name}'; {hint}"));
            }

            var named = new BenchSynthesizer(name)
            {
                Command = command,
                HasBudget = !isName && synthesizer.TryGetProperty("epsilon", out JsonElement epsilon) && epsilon.GetBoolean(),
                TimeLimit = isName ? null : Limit(synthesizer, pointer, "timeLimit"),
            };
            return ProgramCheck.Of(named) is { } mistake ? throw document.Error(new Violation($"{pointer}/{mistake.Property}", mistake.Message)) : named;
        }

        private ulong[]? Seeds(JsonElement root)
        {
            if (!root.TryGetProperty("seeds", out JsonElement seeds)) return null;
            if (seeds.ValueKind == JsonValueKind.Number && !(seeds.TryGetInt32(out int count) && count <= BenchGrid.MostSeeds))
                throw document.Error(new Violation("/seeds", string.Create(CultureInfo.InvariantCulture, $"seeds must be at most {BenchGrid.MostSeeds}")));
            return seeds.ValueKind == JsonValueKind.Number
                ? [.. Enumerable.Range(1, seeds.GetInt32()).Select(i => (ulong)i)]
                : [.. seeds.EnumerateArray().Select(s => s.GetUInt64())];
        }

        private TimeSpan? Limit(JsonElement owner, string pointer, string property) => !owner.TryGetProperty(property, out JsonElement limit) ? null
            : Placed($"{pointer}/{property}", () => CellLimits.ReadTime(property, limit.ValueKind == JsonValueKind.Number ? limit.GetRawText() : limit.GetString()!));

        private string? FileAt(JsonElement owner, string pointer, string property, Predicate<string> exists)
        {
            if (Text(owner, property) is not { } name) return null;
            string path = place(name);
            return exists(path) ? path : throw document.Error(new Violation($"{pointer}/{property}", $"'{name}': there is no such {(property == "data" ? "folder" : "file")}"));
        }

        private T Placed<T>(string pointer, Func<T> read)
        {
            try
            {
                return read();
            }
            catch (InputException e)
            {
                throw document.Error(new Violation(pointer, e.Message));
            }
        }

        private static string? Text(JsonElement owner, string property) => owner.TryGetProperty(property, out JsonElement text) ? text.GetString() : null;

        private static T? Named<T>(JsonElement owner, string property)
            where T : struct, Enum => Text(owner, property) is { } name ? Enum.Parse<T>(name, ignoreCase: true) : null;
    }
}
