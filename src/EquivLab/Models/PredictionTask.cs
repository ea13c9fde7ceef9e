using EquivLab.Data;

namespace EquivLab.Models;

/// <summary>
/// What every model of one evaluation predicts. It is read off the real train table alone, so that a model trained on
/// synthetic data answers the same question, over the same classes, from the same columns.
/// </summary>
public sealed record PredictionTask
{
    private PredictionTask()
    {
    }

    /// <summary>The name of the target column.</summary>
    public required string Target { get; init; }

    /// <summary>What kind of target it is.</summary>
    public required TableTask Task { get; init; }

    /// <summary>
    /// The classes of the real train table: of a binary task the negative and then the positive class, else in ordinal
    /// order. A class index, wherever one occurs, points into this list. Empty for regression.
    /// </summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>The columns that models may use: all but the target, free text and identifiers.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>The class whose probability a binary model gives; null for other tasks.</summary>
    public string? PositiveClass => Task == TableTask.Binary ? Classes[1] : null;

    /// <summary>Reads the task off the real train table.</summary>
    /// <param name="realTrain">The real train table.</param>
    /// <param name="target">The target column: numbers for regression, categories otherwise.</param>
    /// <param name="task">What kind of target it is.</param>
    /// <exception cref="InputException">The column is missing, of the wrong type, or has too few (or too many) classes.</exception>
    public static PredictionTask FromTrain(Table realTrain, string target, TableTask task)
    {
        ArgumentNullException.ThrowIfNull(realTrain);
        ArgumentNullException.ThrowIfNull(target);
        if (!realTrain.Contains(target))
            throw new InputException($"There is no column '{target}' in the train table; name one of its columns as the target.");
        if (task == TableTask.Regression && realTrain[target] is not NumericColumn) throw WrongType(realTrain[target], task);
        return new PredictionTask
        {
            Target = target,
            Task = task,
            Classes = task == TableTask.Regression ? [] : ClassesOf(realTrain[target], task),
            Features = [.. realTrain.Columns.Where(c => c.Schema.IsSynthesized && c.Name != target).Select(c => c.Name)],
        };
    }

    /// <summary>
    /// The rows of a table that can train or test a model, with their targets. Left out are rows with a missing target,
    /// and rows of a class that the real train table lacks, which no model could get right.
    /// </summary>
    /// <param name="table">A table with the target column.</param>
    /// <exception cref="InputException">The target column is missing or of the wrong type.</exception>
    public TargetValues ReadTarget(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!table.Contains(Target))
            throw new InputException($"A table has no column '{Target}', which is the target; every table needs it.");
        return (table[Target], Task) switch
        {
            (NumericColumn numbers, TableTask.Regression) => TargetValues.FromNumbers(numbers),
            (CategoricalColumn labels, not TableTask.Regression) => TargetValues.FromLabels(labels, Classes),
            _ => throw WrongType(table[Target], Task),
        };
    }

    private static string[] ClassesOf(Column column, TableTask task)
    {
        if (column is not CategoricalColumn labels) throw WrongType(column, task);
        var counts = new int[labels.Categories.Count];
        foreach (int code in labels.Codes)
            if (code >= 0) counts[code]++;
        var classes = new List<(string Name, int Count)>();
        for (int c = 0; c < counts.Length; c++)
            if (counts[c] > 0) classes.Add((labels.Categories[c], counts[c]));

        if (classes.Count < 2 || (task == TableTask.Binary && classes.Count != 2))
        {
            string expected = task == TableTask.Binary ? "two" : "two or more";
            throw new InputException($"The target '{column.Name}' has {classes.Count} classes in the train table, expected {expected}; choose another target or task.");
        }
        classes.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        if (task == TableTask.Binary && PositiveOf(classes[0], classes[1]) == 0) classes.Reverse();
        return [.. classes.Select(c => c.Name)];
    }

    /// <summary>The affirmative of a well-known pair, else the rarer, else the later of the two.</summary>
    private static int PositiveOf((string Name, int Count) first, (string Name, int Count) second)
    {
        foreach ((string yes, string no) in Affirmatives)
        {
            if (Same(first.Name, yes) && Same(second.Name, no)) return 0;
            if (Same(first.Name, no) && Same(second.Name, yes)) return 1;
        }
        return first.Count < second.Count ? 0 : 1;
    }

    private static readonly (string Yes, string No)[] Affirmatives =
        [("yes", "no"), ("y", "n"), ("true", "false"), ("t", "f"), ("1", "0"), ("on", "off"), ("positive", "negative")];

    private static bool Same(string name, string word) => name.Trim().Equals(word, StringComparison.OrdinalIgnoreCase);

    private static InputException WrongType(Column column, TableTask task) => task == TableTask.Regression
        ? new InputException($"The target '{column.Name}' is {column.Schema.Type}, but regression needs numbers; declare the column or the task otherwise.")
        : new InputException($"The target '{column.Name}' is {column.Schema.Type}, but classification needs categories; declare the column or the task otherwise.");
}
