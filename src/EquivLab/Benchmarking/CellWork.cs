using System.Globalization;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Policies;
using EquivLab.Synthesis;

namespace EquivLab.Benchmarking;

/// <summary>What a cell of a grid is as an evaluation.</summary>
public static class CellWork
{
    /// <summary>Reads the files that a cell needs.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="cell">A cell of it.</param>
    /// <param name="synthesizer">The cell's synthesizer.</param>
    /// <param name="read">Reads a table, given the texts that mean "missing".</param>
    /// <param name="threads">The most threads.</param>
    /// <exception cref="InputException">A file cannot be used.</exception>
    public static CellEvaluation Of(
        BenchGrid grid, BenchCell cell, ISynthesizer synthesizer, Func<string, IReadOnlyCollection<string>, RawTable> read, int threads)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(read);
        BenchTable table = grid.TableOf(cell);
        RawTable data = read(table.Path, table.Missing);
        RawTable? holdout = table.Holdout is null ? null : read(table.Holdout, table.Missing);
        return new CellEvaluation
        {
            Data = data,
            Holdout = holdout,
            Split = new SplitOptions(table.Target)
            {
                HoldoutFraction = table.HoldoutShare,
                Task = table.Task,
                // Only what an outside program writes may have the others.
                LeaveOut = LeftOutColumns.In(table.LeaveOut, holdout is null ? [data] : [data, holdout]),
                Group = table.Group,
                GroupEqualRows = table.GroupEqualRows,
                Schema = table.Schema is null ? null : SchemaJson.Read(Text(table.Schema), Path.GetFileName(table.Schema)),
            },
            Synthesizer = synthesizer,
            Epsilon = cell.Epsilon,
            PassOverModels = true,
            Options = new EvaluationOptions
            {
                Policy = Policy(table.Policy ?? grid.Settings.Policy, grid.Settings.Models),
                RunControls = grid.Settings.RunControls,
                Attacks = new AttackOptions { Budget = grid.Settings.AttackBudget },
                Seed = cell.Seed,
                Threads = threads,
            },
        };
    }

    /// <summary>The command that evaluates the same alone, without folders; of an outside program only what is evaluated.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="cell">A cell of it.</param>
    public static string Command(BenchGrid grid, BenchCell cell)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(cell);
        BenchTable table = grid.TableOf(cell);
        var words = new List<string> { "equivlab", "run", Path.GetFileName(table.Path), "--target", table.Target };
        void Add(string option, string? value)
        {
            if (!string.IsNullOrEmpty(value)) words.AddRange([option, value]);
        }

        Add("--task", table.Task?.ToString().ToLowerInvariant());
        Add("--leave-out", string.Join(',', table.LeaveOut));
        Add("--holdout", table.Holdout is not null ? Path.GetFileName(table.Holdout) : table.HoldoutShare.ToString(CultureInfo.InvariantCulture));
        Add("--group", table.Group);
        if (table.GroupEqualRows) words.Add("--group-equal-rows");
        Add("--schema", Path.GetFileName(table.Schema));
        Add("--policy", Path.GetFileName(table.Policy ?? grid.Settings.Policy));
        Add("--models", string.Join(',', grid.Settings.Models ?? []));
        Add("--attack-budget", grid.Settings.AttackBudget.ToString().ToLowerInvariant());
        Add("--synthesizer", cell.Synthesizer);
        Add("--seed", cell.Seed.ToString(CultureInfo.InvariantCulture));
        if (!grid.Settings.RunControls) words.Add("--no-controls");
        return string.Join(' ', words.Select(ShellWord.Of));
    }

    private static Policy Policy(string? path, IReadOnlyList<string>? models)
    {
        Policy policy = path is null ? new Policy() : PolicyIn(path);
        return models is null ? policy : policy with { Models = models };
    }

    /// <summary>The policy in a file.</summary>
    internal static Policy PolicyIn(string path) => PolicyJson.Read(Text(path), Path.GetFileName(path));

    private static string Text(string path) => File.Exists(path) ? File.ReadAllText(path) : throw new InputException($"{path}: there is no such file.");
}
