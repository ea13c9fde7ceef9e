using DuckDB.NET.Data;

namespace EquivLab.Storage;

/// <summary>Statements with positional parameters.</summary>
internal static class Sql
{
    public static void Execute(this DuckDBConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using DuckDBCommand command = connection.Command(sql, values);
        command.ExecuteNonQuery();
    }

    public static List<T> Query<T>(this DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        using DuckDBCommand command = connection.Command(sql, values);
        using DuckDBDataReader reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    /// <summary>A text inside a statement that takes no parameters, such as a file name.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static double? Double(this DuckDBDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetDouble(at);

    public static string? Text(this DuckDBDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetString(at);

    private static DuckDBCommand Command(this DuckDBConnection connection, string sql, ReadOnlySpan<object?> values)
    {
        DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (object? value in values) command.Parameters.Add(new DuckDBParameter(value ?? DBNull.Value));
        return command;
    }
}
