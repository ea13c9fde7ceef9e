namespace EquivLab.Data;

/// <summary>Splits a real table into train and hold-out set, and types both by what the train set shows.</summary>
public static class TableSplitter
{
    private const int FewestTrainRows = 30;
    private const int FewestHoldoutRows = 10;

    /// <summary>Every pair of columns is compared, and every column attacked and permuted.</summary>
    private const int MostColumns = 1_500;

    /// <summary>Splits one table, stratified by the target.</summary>
    /// <param name="table">The file as read.</param>
    /// <param name="options">The target, the share and the seed.</param>
    /// <exception cref="InputException">The table cannot be split or typed.</exception>
    public static TableSplit Split(RawTable table, SplitOptions options)
    {
        RequireColumns(table, options);
        int target = table.IndexOf(options.Target);
        GroupedRows? grouped = GroupedRows.Of(table, options, () => Kept(SchemaFor(table, AllRows(table), options.Schema, options.Target, null), options));
        (int[] train, int[] holdout) = StratifiedSplit.Split(table.Columns[target], options.HoldoutFraction, options.Seed, grouped?.Groups);
        TableSplit split = Build(table, train, table, holdout, options) with { WasSplitHere = true };
        return grouped is null
            ? split with { Warnings = [.. RepeatedIdentifierWarning.Of(table, options), .. split.Warnings] }
            : split with { Groups = grouped.Of(train, holdout), Warnings = [.. grouped.Warnings(train, holdout), .. split.Warnings] };
    }

    /// <summary>Takes the hold-out set from a table of its own, with the same columns in any order.</summary>
    /// <param name="train">The train file as read.</param>
    /// <param name="holdout">The hold-out file as read.</param>
    /// <param name="options">The target; the share is not used.</param>
    /// <exception cref="InputException">The columns differ, a table cannot be typed, a column is spelled so that it cannot be compared, or the hold-out has rows of the train set far beyond chance.</exception>
    public static TableSplit Split(RawTable train, RawTable holdout, SplitOptions options)
    {
        RequireColumns(train, options);
        train.IndexOf(options.Target);
        if (train.Sha256 == holdout.Sha256)
            throw new InputException($"{holdout.Name}: the hold-out is the train file itself; models and attacks need rows that the synthesizer never saw.");
        if (options.GroupEqualRows)
            throw new InputException($"{holdout.Name}: equal rows are kept together where rows are split off; with a hold-out file of its own nothing is split.");
        TableSplit split = Build(train, AllRows(train), holdout, AllRows(holdout), options);
        var warnings = new List<string>();
        ComparableValues.Require(split.Train, split.Holdout, holdout.Name, warnings.Add);
        HoldoutOverlap.Refuse(split.Train, split.Holdout, holdout.Name, warnings.Add);
        GroupedFiles? grouped = GroupedFiles.Of(train, holdout, options);
        IEnumerable<string> about = grouped?.Warnings ?? RepeatedIdentifierWarning.Of(train, holdout, options);
        return split with { Groups = grouped?.Groups, Warnings = [.. about, .. split.Warnings, .. warnings] };
    }

    private static void RequireColumns(RawTable table, SplitOptions options)
    {
        int kept = table.Columns.Count(c => !options.LeaveOut.Contains(c.Name));
        if (kept > MostColumns)
            throw new InputException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{table.Name}: has {kept:N0} columns; expected at most {MostColumns:N0}, since every pair of them is judged. Name some with --leave-out, or give a table of those that matter."));
    }

    /// <summary>Types a whole table, as for a synthesizer that is given all of it.</summary>
    /// <param name="table">The file as read.</param>
    /// <param name="declared">Declared columns, or null.</param>
    /// <param name="target">The target, or null.</param>
    /// <param name="warn">Receives warnings.</param>
    public static TableSchema Infer(RawTable table, TableSchema? declared = null, string? target = null, Action<string>? warn = null) =>
        SchemaFor(table, AllRows(table), declared, target, warn);

    /// <summary>The same, with the target as models will predict it: a few whole numbers are classes.</summary>
    /// <param name="table">The file as read.</param>
    /// <param name="declared">Declared columns, or null.</param>
    /// <param name="target">The target.</param>
    /// <param name="warn">Receives warnings.</param>
    /// <exception cref="InputException">The target cannot be predicted.</exception>
    public static TableSchema InferWithTask(RawTable table, TableSchema? declared, string target, Action<string>? warn = null)
    {
        TableSchema schema = Infer(table, declared, target, warn);
        RawColumn column = table.Columns[table.IndexOf(target)];
        ColumnSchema predicted = TargetTask.Infer(table, schema[target], column.Count(AllRows(table)), task: null).Schema;
        return new TableSchema([.. schema.Columns.Select(c => c.Name == target ? predicted : c)]);
    }

    /// <summary>What to know of a table before anything learns from it.</summary>
    /// <param name="train">The train set.</param>
    public static IEnumerable<string> Warnings(Table train) => EqualColumns.Warnings(train);

    /// <summary>The group of each row, for a synthesizer that is given the whole table and parts it to measure itself.</summary>
    /// <param name="table">The file as read.</param>
    /// <param name="options">The target, and what groups rows.</param>
    /// <param name="kept">The columns by which rows are equal.</param>
    /// <param name="warn">Told of a column that looks like a person's identifier and repeats, where nothing groups rows.</param>
    /// <returns>Null where every row is on its own.</returns>
    /// <exception cref="InputException">The column cannot group rows.</exception>
    public static IReadOnlyList<int>? Groups(RawTable table, SplitOptions options, TableSchema kept, Action<string> warn)
    {
        GroupedRows? grouped = GroupedRows.Of(table, options, () => kept);
        if (grouped is null)
            foreach (string warning in RepeatedIdentifierWarning.Of(table, options)) warn(warning);
        return grouped?.Groups;
    }

    private static TableSplit Build(RawTable trainFile, int[] train, RawTable holdoutFile, int[] holdout, SplitOptions options)
    {
        InputException TooFew() => new(
            $"{trainFile.Name}: {train.Length} train and {holdout.Length} hold-out rows are too few; at least {FewestTrainRows} and {FewestHoldoutRows} are needed.");
        if (train.Length < FewestTrainRows) throw TooFew();
        var warnings = new List<string>();
        TableSchema schema = SchemaFor(trainFile, train, options.Schema, options.Target, warnings.Add);
        int[] counts = trainFile.Columns[trainFile.IndexOf(options.Target)].Count(train);
        (TableTask task, ColumnSchema targetSchema) = TargetTask.Infer(trainFile, schema[options.Target], counts, options.Task);
        LeftOutColumns.Require(options.LeaveOut, trainFile, holdoutFile);
        if (options.LeaveOut.Contains(options.Target)) throw new InputException($"{trainFile.Name}: the target '{options.Target}' cannot be left out.");
        var kept = new TableSchema([.. Kept(schema, options).Columns.Select(c => c.Name == options.Target ? targetSchema : c)]);
        if (kept.Columns.Count < 2)
            throw new InputException($"{trainFile.Name}: no column beside the target '{options.Target}' is left to predict it from.");

        SameColumns.Require(holdoutFile, [.. kept.Columns.Select(c => c.Name)], [.. schema.Columns.Select(c => c.Name), .. options.LeaveOut]);
        if (holdout.Length < FewestHoldoutRows) throw TooFew();
        string[] leftOut = [.. schema.Columns.Select(c => c.Name).Except(kept.Columns.Select(c => c.Name))];
        Table trainTable = TableParser.Parse(trainFile, kept, train), holdoutTable = BooleanSpelling.AsIn(trainTable, TableParser.Parse(holdoutFile, kept, holdout));
        warnings.AddRange(Warnings(trainTable));
        int unknown = RowsOfUnknownClass(trainTable[options.Target], holdoutTable[options.Target]);
        if (unknown > 0)
            warnings.Add($"The target of {unknown} hold-out row{(unknown == 1 ? "" : "s")} is a class that the train set does not have; models are not tested on {(unknown == 1 ? "it" : "them")}.");
        return new TableSplit(trainTable, holdoutTable, options.Target, task, leftOut, warnings);
    }

    /// <summary>The columns that are synthesized and evaluated. One that groups rows is not, unless its type is declared.</summary>
    private static TableSchema Kept(TableSchema schema, SplitOptions options) => new([.. schema.Columns.Where(c =>
        c.IsSynthesized && !options.LeaveOut.Contains(c.Name) && (c.Name != options.Group || options.Schema?.Columns.Any(d => d.Name == c.Name) == true))]);

    private static int RowsOfUnknownClass(Column train, Column holdout)
    {
        if (train is not CategoricalColumn known || holdout is not CategoricalColumn tested) return 0;
        bool[] isKnown = [.. tested.Categories.Select(known.Categories.Contains)];
        int unknown = 0;
        foreach (int code in tested.Codes)
            if (code >= 0 && !isKnown[code]) unknown++;
        return unknown;
    }

    private static TableSchema SchemaFor(RawTable table, ReadOnlySpan<int> rows, TableSchema? declared, string? target, Action<string>? warn)
    {
        if (declared is null) return ColumnGrids.Measured(table, rows, SchemaInference.Infer(table, rows, target, warn));
        foreach (ColumnSchema column in declared.Columns) DeclaredColumn.Require(table, rows, column);
        var undeclared = new RawTable(table.Name, table.Sha256, [.. table.Columns.Where(c => declared.Columns.All(d => d.Name != c.Name))], table.LineNumbers);
        TableSchema inferred = SchemaInference.Infer(undeclared, rows, target, warn);
        return ColumnGrids.Measured(table, rows, new TableSchema([.. table.Columns.Select(c => declared.Columns.FirstOrDefault(d => d.Name == c.Name) ?? inferred[c.Name])]));
    }

    private static int[] AllRows(RawTable table) => [.. Enumerable.Range(0, table.RowCount)];
}
