using System.Security.Cryptography;
using EquivLab.Data;

namespace EquivLab.Cli.Commands;

/// <summary>The released table as a file.</summary>
internal static class SyntheticFile
{
    public const string EscapeHelp = "Write texts that a spreadsheet would run as a formula (they begin with =, +, -, @, a tab or a return) with an apostrophe in front.";

    public static void Write(string path, Table table)
    {
        using FileStream stream = File.Create(path);
        using var writer = new CsvTableWriter(stream, [.. table.Columns.Select(c => c.Schema)]);
        writer.Write(table);
    }

    public static string Hash(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
