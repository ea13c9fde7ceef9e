using System.Globalization;
using DuckDB.NET.Data;
using EquivLab.Benchmarking;

namespace EquivLab.Storage;

/// <summary>
/// The outcomes of a benchmark in one DuckDB file. Every outcome is a transaction of its own: what was added stays, however
/// the program ends. Only one process can have it open.
/// </summary>
public sealed class BenchStore : IDisposable
{
    /// <summary>What the file is called in a benchmark's folder.</summary>
    public const string FileName = "bench.duckdb";

    private readonly DuckDBConnection _connection;
    private readonly string _name;

    private BenchStore(DuckDBConnection connection, string name) => (_connection, _name) = (connection, name);

    /// <summary>Opens a database, and makes it where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">It is something else, or another process has it open.</exception>
    public static BenchStore OpenOrCreate(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return Opened(path, isReadOnly: false);
    }

    /// <summary>Opens a database to read it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">There is none, it is something else, or another process has it open.</exception>
    public static BenchStore OpenToRead(string path) => File.Exists(path)
        ? Opened(path, isReadOnly: true)
        : throw new InputException($"{path}: there is no such file; expected the database that 'equivlab bench' writes.");

    /// <summary>The parts of the grids whose cells are here.</summary>
    /// <exception cref="InputException">The database is damaged.</exception>
    public IReadOnlyList<DefinitionPart> Definition() => Whole(_name, () =>
        _connection.Query("SELECT kind, name, detail::TEXT FROM definition ORDER BY kind, name", r => new DefinitionPart(r.GetString(0), r.GetString(1), r.GetString(2))));

    /// <summary>Takes in a grid, which may have more tables, synthesizers, seeds and budgets than those that are here.</summary>
    /// <param name="parts">The parts of the grid.</param>
    /// <exception cref="InputException">A part that is here is another one under the same name.</exception>
    public void Define(IReadOnlyList<DefinitionPart> parts)
    {
        if (GridDefinition.Difference(Definition(), parts) is { } difference)
            throw new InputException($"{_name}: holds results of another grid: {difference}; give another --out, or the grid as it was.");
        using DuckDBTransaction transaction = _connection.BeginTransaction();
        foreach (DefinitionPart part in parts)
            _connection.Execute("INSERT INTO definition VALUES (?, ?, ?) ON CONFLICT DO NOTHING", part.Kind, part.Name, part.Detail);
        transaction.Commit();
    }

    /// <summary>Adds an outcome, in place of an earlier one of the same cell.</summary>
    /// <param name="outcome">The outcome.</param>
    public void Put(CellOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        using DuckDBTransaction transaction = _connection.BeginTransaction();
        OutcomeRows.Delete(_connection, CellFolder.Of(outcome.Cell));
        OutcomeRows.Insert(_connection, outcome);
        transaction.Commit();
    }

    /// <summary>Every outcome, by table, synthesizer, budget and seed.</summary>
    /// <exception cref="InputException">The database is damaged.</exception>
    public IReadOnlyList<CellOutcome> Outcomes() => Whole(_name, () => OutcomeRows.Read(_connection));

    /// <summary>Writes cells, models and attacks as <c>.csv</c> and <c>.parquet</c> files.</summary>
    /// <param name="place">Where to write the file of a name, such as <c>cells.csv</c>.</param>
    /// <exception cref="InputException">One cannot be written.</exception>
    public void Export(Func<string, string> place)
    {
        ArgumentNullException.ThrowIfNull(place);
        foreach (string view in BenchSchema.Exports)
        {
            foreach ((string ending, string format) in new[] { (".csv", "FORMAT csv, HEADER, USE_TMP_FILE false"), (".parquet", "FORMAT parquet, USE_TMP_FILE false") })
                Copy($"COPY (SELECT * FROM {view}) TO {Sql.Quote(place(view + ending))} ({format})");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void Copy(string statement)
    {
        try
        {
            _connection.Execute(statement);
        }
        catch (DuckDBException e)
        {
            throw new InputException($"{_name}: what is in it cannot be written beside it; see to it that there is room, and the right to write.", e);
        }
    }

    private static T Whole<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DuckDBException e)
        {
            throw DamagedStoreException.Of(name, e);
        }
    }

    private static BenchStore Opened(string path, bool isReadOnly)
    {
        string name = Path.GetFileName(path);
        DuckDbLibrary.Require(name);
        var source = new DuckDBConnectionStringBuilder { DataSource = path };
        if (isReadOnly) source["ACCESS_MODE"] = "READ_ONLY";
        var connection = new DuckDBConnection(source.ConnectionString);
        try
        {
            connection.Open();
            bool isNew = connection.Query("SELECT count(*) FROM duckdb_tables()", r => r.GetInt64(0))[0] == 0;
            if (isNew && !isReadOnly) Make(connection);
            int version = connection.Query("SELECT version FROM format", r => r.GetInt32(0)).SingleOrDefault();
            if (version != BenchSchema.Version)
                throw new InputException($"{name}: is of format {version.ToString(CultureInfo.InvariantCulture)}; this program reads {BenchSchema.Version.ToString(CultureInfo.InvariantCulture)}.");
            return new BenchStore(connection, name);
        }
        catch (DuckDBException e)
        {
            connection.Dispose();
            // A damaged one is said to have a bad block, which has "lock" in it too.
            bool isLocked = e.Message.Contains("Conflicting lock", StringComparison.OrdinalIgnoreCase) || e.Message.Contains("Could not set lock", StringComparison.OrdinalIgnoreCase)
                || e.Message.Contains("another process", StringComparison.OrdinalIgnoreCase);
            bool isRefused = e.Message.Contains("Permission denied", StringComparison.OrdinalIgnoreCase) || e.Message.Contains("Read-only file system", StringComparison.OrdinalIgnoreCase);
            if (isRefused) throw new InputException($"{path}: cannot be {(isReadOnly ? "read" : "written")}; give yourself the right to, or give another --out.", e);
            throw isLocked ? new InputException($"{name}: another process has it open; wait for it, or give another --out (one for each shard).", e) : DamagedStoreException.Of(name, e);
        }
        catch (InputException)
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Make(DuckDBConnection connection)
    {
        using DuckDBTransaction transaction = connection.BeginTransaction();
        connection.Execute(BenchSchema.Create);
        transaction.Commit();
    }
}
