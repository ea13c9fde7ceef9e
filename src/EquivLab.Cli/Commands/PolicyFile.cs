using EquivLab.Data;
using EquivLab.Evaluation.Policies;

namespace EquivLab.Cli.Commands;

/// <summary>Reads a policy from a file, and holds it against a table.</summary>
internal static class PolicyFile
{
    public static Policy Read(string path) => File.Exists(path)
        ? PolicyJson.Read(File.ReadAllText(path), Path.GetFileName(path))
        : throw new InputException($"{path}: there is no such file.");

    public static void RequireMasking(string path, TableSplit split) => PolicyJson.RequireMasking(File.ReadAllText(path), Path.GetFileName(path), split);
}
