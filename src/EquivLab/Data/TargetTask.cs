namespace EquivLab.Data;

/// <summary>Infers what models predict from the target column.</summary>
internal static class TargetTask
{
    /// <summary>Whole numbers with at most this many values are classes.</summary>
    private const int MostIntegerClasses = 10;

    /// <summary>Infers the task, and the meaning of the target under it: classes are categories even if they are written as numbers.</summary>
    /// <param name="table">The file, for messages.</param>
    /// <param name="schema">The target's schema.</param>
    /// <param name="counts">How often each of the column's texts occurs in the train set.</param>
    /// <param name="task">The task that the user asked for, or null.</param>
    /// <exception cref="InputException">The target cannot be predicted.</exception>
    public static (TableTask Task, ColumnSchema Schema) Infer(RawTable table, ColumnSchema schema, ReadOnlySpan<int> counts, TableTask? task)
    {
        int classes = Classes(table.Columns[table.IndexOf(schema.Name)].Texts, counts, schema.IsNumeric && schema.Type != ColumnType.Date);
        if (classes == 0) throw new InputException($"{table.Name}: every value of the target '{schema.Name}' is missing in the train set; choose another target.");
        if (classes == 1) throw new InputException($"{table.Name}: the target '{schema.Name}' has a single value in the train set; there is nothing to predict, choose another target.");
        if (schema.Type is ColumnType.Text or ColumnType.Identifier)
            throw new InputException($"{table.Name}: the target '{schema.Name}' is {(schema.Type == ColumnType.Text ? "free text" : "an identifier")}; choose another target, or declare its type in a schema file.");

        TableTask inferred = task ?? (classes == 2 ? TableTask.Binary
            : !schema.IsNumeric || (schema.Type == ColumnType.Integer && classes <= MostIntegerClasses) ? TableTask.Multiclass
            : TableTask.Regression);
        return inferred switch
        {
            TableTask.Regression when !schema.IsNumeric => throw new InputException($"{table.Name}: the target '{schema.Name}' is a {schema.Type} column; a regression needs numbers."),
            TableTask.Binary when classes != 2 => throw new InputException($"{table.Name}: the target '{schema.Name}' has {classes} values in the train set; a binary task needs two."),
            TableTask.Multiclass when classes > 100 => throw new InputException($"{table.Name}: the target '{schema.Name}' has {classes} classes; at most 100 are supported. Choose another target."),
            TableTask.Regression => (inferred, schema),
            _ => (inferred, schema.IsNumeric ? new ColumnSchema(schema.Name, ColumnType.Category) { IsNumbered = schema.Type != ColumnType.Date, MinDecimals = schema.MinDecimals } : schema),
        };
    }

    /// <summary>Different texts, or different numbers: 1 and 1.0 are one class.</summary>
    private static int Classes(string[] texts, ReadOnlySpan<int> counts, bool areNumbers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0) continue;
            seen.Add(areNumbers && NumberText.TryParse(texts[i], out double value) ? NumberText.Canonical(value, 0) : texts[i]);
        }

        return seen.Count;
    }
}
