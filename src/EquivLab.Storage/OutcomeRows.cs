using DuckDB.NET.Data;
using EquivLab.Benchmarking;
using EquivLab.Evaluation;

namespace EquivLab.Storage;

/// <summary>Outcomes as rows of the database, and back.</summary>
internal static class OutcomeRows
{
    private const string Columns =
        "cell, table_name, synthesizer, seed, epsilon, status, error, verdict, utility, strict_utility, privacy, train_rows, holdout_rows, " +
        "column_score, pair_score, largest_risk, copied_members, fit_seconds, sample_seconds, work_seconds, elapsed_seconds, peak_memory_mb, started_at, folder";

    public static void Delete(DuckDBConnection connection, string cell)
    {
        foreach (string table in new[] { "cell_attack", "cell_model", "cell" }) connection.Execute($"DELETE FROM {table} WHERE cell = ?", cell);
    }

    public static void Insert(DuckDBConnection connection, CellOutcome o)
    {
        string cell = CellFolder.Of(o.Cell);
        CellFigures? f = o.Figures;
        connection.Execute(
            $"INSERT INTO cell ({Columns}) VALUES ({string.Join(", ", Enumerable.Repeat("?", Columns.Split(',').Length))})",
            cell, o.Cell.Table, o.Cell.Synthesizer, o.Cell.Seed, o.Cell.Epsilon, Name(o.Status), o.Error,
            Name(f?.Verdict), Name(f?.Utility), Name(f?.StrictUtility), Name(f?.Privacy), f?.TrainRows, f?.HoldoutRows,
            f?.ColumnScore, f?.PairScore, f?.LargestRisk, f?.CopiedMembers, f?.FitSeconds, f?.SampleSeconds, f?.WorkSeconds,
            o.ElapsedSeconds, f?.PeakMemoryMb, o.StartedAt.UtcDateTime, o.Folder);
        foreach (CellModel m in f?.Models ?? [])
            connection.Execute("INSERT INTO cell_model VALUES (?, ?, ?, ?, ?, ?, ?)", cell, m.Model, m.Metric, m.Gated, m.Real, m.Synthetic, m.Delta);
        foreach (CellAttack a in f?.Attacks ?? [])
            connection.Execute("INSERT INTO cell_attack VALUES (?, ?, ?, ?)", cell, a.Name, a.Auc, a.AucHigh);
    }

    public static List<CellOutcome> Read(DuckDBConnection connection)
    {
        ILookup<string, CellModel> models = connection.Query(
            "SELECT cell, model, metric, gated, \"real\", synthetic, delta FROM cell_model ORDER BY rowid",
            r => (Cell: r.GetString(0), Model: new CellModel(r.GetString(1), r.GetString(2), r.GetBoolean(3), r.GetDouble(4), r.GetDouble(5), r.GetDouble(6)))).ToLookup(m => m.Cell, m => m.Model);
        ILookup<string, CellAttack> attacks = connection.Query(
            "SELECT cell, attack, auc, auc_high FROM cell_attack ORDER BY rowid",
            r => (Cell: r.GetString(0), Attack: new CellAttack(r.GetString(1), r.GetDouble(2), r.GetDouble(3)))).ToLookup(a => a.Cell, a => a.Attack);
        return connection.Query($"SELECT {Columns} FROM cells", r => Outcome(r, models, attacks));
    }

    private static CellOutcome Outcome(DuckDBDataReader r, ILookup<string, CellModel> models, ILookup<string, CellAttack> attacks)
    {
        string cell = r.GetString(0);
        return new CellOutcome
        {
            Cell = new BenchCell(r.GetString(2), r.GetString(1), r.GetFieldValue<ulong>(3), r.Double(4)),
            Status = Enum.Parse<CellStatus>(r.GetString(5), ignoreCase: true),
            Error = r.Text(6),
            Figures = r.IsDBNull(7) ? null : new CellFigures
            {
                Verdict = Verdict(r, 7),
                Utility = Verdict(r, 8),
                StrictUtility = Verdict(r, 9),
                Privacy = Verdict(r, 10),
                TrainRows = r.GetInt32(11),
                HoldoutRows = r.GetInt32(12),
                Models = [.. models[cell]],
                ColumnScore = r.GetDouble(13),
                PairScore = r.GetDouble(14),
                Attacks = [.. attacks[cell]],
                LargestRisk = r.Double(15),
                CopiedMembers = r.GetDouble(16),
                FitSeconds = r.Double(17),
                SampleSeconds = r.GetDouble(18),
                WorkSeconds = r.GetDouble(19),
                PeakMemoryMb = r.GetDouble(21),
            },
            ElapsedSeconds = r.GetDouble(20),
            StartedAt = new DateTimeOffset(r.GetDateTime(22), TimeSpan.Zero),
            Folder = r.Text(23),
        };
    }

    private static Verdict Verdict(DuckDBDataReader reader, int at) => Enum.Parse<Verdict>(reader.GetString(at), ignoreCase: true);

    /// <summary>As in JSON: <c>timedOut</c>, <c>passed</c>.</summary>
    private static string? Name(Enum? value) => value is null ? null : System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
