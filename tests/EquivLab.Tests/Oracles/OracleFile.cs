using System.Text.Json;

namespace EquivLab.Tests.Oracles;

/// <summary>A file of known answers: what computed it, and its cases.</summary>
public sealed record OracleFile(string Source, IReadOnlyList<OracleCase> Cases)
{
    /// <summary>Folder of other known answers (other seeds, same shapes) to test against instead of the committed ones.</summary>
    public const string FolderVariable = "EQUIVLAB_ORACLES";

    private static string Folder =>
        Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder
            ? folder
            : Path.Combine(AppContext.BaseDirectory, "Oracles");

    /// <summary>Reads <c>name.json</c>; a file without cases is an error, since it would prove nothing.</summary>
    public static OracleFile Read(string name)
    {
        string path = Path.Combine(Folder, name + ".json");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var cases = new List<OracleCase>();
        foreach (var item in root.GetProperty("cases").EnumerateArray())
        {
            string label = $"{name}[{cases.Count}]";
            cases.Add(new OracleCase(
                new OracleValues(label, item.GetProperty("inputs").Clone()),
                new OracleValues(label, item.GetProperty("expected").Clone())));
        }

        if (cases.Count == 0) throw new InvalidDataException($"{path} holds no cases.");
        return new OracleFile(root.GetProperty("source").GetString()!, cases);
    }
}
