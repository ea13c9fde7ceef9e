using EquivLab.Evaluation;

namespace EquivLab.Cli.Commands;

/// <summary>Reads a result document from a file.</summary>
internal static class ResultFile
{
    public static Result Read(string path) => File.Exists(path)
        ? ResultJson.Read(File.ReadAllText(path), Path.GetFileName(path))
        : throw new InputException($"{path}: there is no such file.");
}
