using EquivLab.Data;

namespace EquivLab.Benchmarking;

/// <summary>Finds the tables of a grid, and what their sidecars say: <c>NAME.schema.json</c> beside <c>NAME.csv</c>.</summary>
public static class TableDiscovery
{
    private const string SidecarEnding = ".schema.json";
    private static readonly string[] Endings = [".csv", ".parquet"];

    /// <summary>Every CSV and Parquet file of a folder but those that are the hold-out of another, by name.</summary>
    /// <param name="folder">The folder; folders in it are not looked at.</param>
    /// <exception cref="InputException">There is no such folder, or no table in it.</exception>
    public static IReadOnlyList<TableOrder> In(string folder)
    {
        if (!Directory.Exists(folder)) throw new InputException(File.Exists(folder) ? $"{folder}: is a file; expected a folder of tables." : $"{folder}: there is no such folder.");
        string[] files = [.. Directory.EnumerateFiles(folder)
            .Where(f => Endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase) && Path.GetFileName(f)[0] != '.')
            .Order(StringComparer.Ordinal)];
        HashSet<string> holdouts = [.. files.Select(f => Declaration(f)?.Declared.Holdout is { } holdout ? Beside(f, holdout) : null).OfType<string>()];
        TableOrder[] tables = [.. files.Where(f => !holdouts.Contains(Path.GetFullPath(f))).Select(f => new TableOrder(f))];
        return tables.Length > 0 ? tables : throw new InputException($"{folder}: holds no table; expected CSV or Parquet files.");
    }

    /// <summary>Completes an order by the table's sidecar and its header, and refuses columns that the table does not have.</summary>
    /// <param name="order">The table as it was ordered.</param>
    /// <param name="read">Reads a table, given the texts that mean "missing".</param>
    /// <param name="hasOthers">Whether tables of other programs, not there yet, may have columns that are left out.</param>
    /// <exception cref="InputException">A file cannot be used.</exception>
    public static BenchTable Complete(TableOrder order, Func<string, IReadOnlyCollection<string>, RawTable> read, bool hasOthers = false)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(read);
        (string Path, TableDeclaration Declared)? sidecar = order.Schema is null ? Declaration(order.Path) : (order.Schema, Read(order.Schema));
        IReadOnlyList<string> missing = order.Missing is null ? CsvTableReader.DefaultMissingTokens : [.. order.Missing.Append("").Distinct()];
        RawTable file = read(order.Path, missing);
        string target = order.Target ?? sidecar?.Declared.Target ?? file.Columns[^1].Name;
        IReadOnlyList<string> leaveOut = order.LeaveOut ?? sidecar?.Declared.LeaveOut ?? [];
        foreach (string column in new[] { target }.Concat(sidecar?.Declared.Schema.Columns.Select(c => c.Name) ?? [])) file.IndexOf(column);
        if (order.Group is { } group) file.IndexOf(group);
        if (leaveOut.Contains(target)) throw new InputException($"{file.Name}: the target '{target}' cannot be left out.");
        // A share that was ordered goes before the file that the sidecar names.
        string? holdout = order.Holdout ?? (order.HoldoutShare is null && sidecar?.Declared.Holdout is { } named ? Beside(sidecar.Value.Path, named) : null);
        if (holdout is not null && !File.Exists(holdout)) throw new InputException($"{holdout}: there is no such file; '{file.Name}' names it as its hold-out.");
        if (!hasOthers) LeftOutColumns.Require(leaveOut, holdout is null || leaveOut.All(file.Columns.Select(c => c.Name).Contains) ? [file] : [file, read(holdout, missing)]);
        return new BenchTable(order.Name ?? Path.GetFileNameWithoutExtension(order.Path), Path.GetFullPath(order.Path), target)
        {
            LeaveOut = leaveOut,
            Task = order.Task,
            Holdout = holdout is null ? null : Path.GetFullPath(holdout),
            HoldoutShare = order.HoldoutShare ?? new SplitOptions(target).HoldoutFraction,
            Group = order.Group,
            GroupEqualRows = order.GroupEqualRows,
            Schema = sidecar is { Declared.Schema.Columns.Count: > 0 } ? Path.GetFullPath(sidecar.Value.Path) : null,
            Policy = order.Policy is null ? null : Path.GetFullPath(order.Policy),
            Missing = missing,
        };
    }

    private static (string Path, TableDeclaration Declared)? Declaration(string table)
    {
        string path = Path.ChangeExtension(table, null) + SidecarEnding;
        return File.Exists(path) ? (path, Read(path)) : null;
    }

    private static TableDeclaration Read(string path) => File.Exists(path)
        ? SchemaJson.ReadDeclaration(File.ReadAllText(path), Path.GetFileName(path))
        : throw new InputException($"{path}: there is no such file.");

    private static string Beside(string file, string name) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, name));
}
