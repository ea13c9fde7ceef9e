using System.Diagnostics;
using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Synthesis.External;

namespace EquivLab.Tests.Synthesis.External;

/// <summary>Programs of a line or two, which every Unix has.</summary>
public sealed class ExternalSynthesizerTests : IDisposable
{
    /// <summary>The first rows of the train set, as many as asked for.</summary>
    private const string Head = "head -n $(($3 + 1)) \"$1\" > \"$2\"";

    private readonly TempFolder _folder = new();
    private readonly Table _train = SampleTables.Mixed(200);

    public ExternalSynthesizerTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "needs sh and awk");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Gets_the_train_set_and_gives_a_table()
    {
        Table table = Sample(Head, 50);
        Assert.Equal(SampleTables.Csv(_train.Select(Enumerable.Range(0, 50).ToArray())), SampleTables.Csv(table));
    }

    /// <summary>More rows than a block of other generators has, from one run of the program.</summary>
    [Fact]
    public void A_long_table_is_one_run()
    {
        string runs = _folder["runs"];
        const int rows = 3 * Sampling.BlockRows / 2;
        Table table = Sample($"echo run >> {runs}; awk -v n=$3 'NR == 1 {{ print }} NR > 1 {{ row[NR - 2] = $0 }} END {{ for (i = 0; i < n; i++) print row[i % (NR - 1)] }}' \"$1\" > \"$2\"", rows);
        Assert.Equal(rows, table.RowCount);
        Assert.Equal("run\n", File.ReadAllText(runs));
    }

    [Fact]
    public void Is_told_schema_rows_seed_target_and_budget()
    {
        string told = _folder["told"];
        var options = new ExternalOptions { Delta = 1e-5 };
        var synthesizer = new ExternalSynthesizer("told", $"sh -c 'cp \"$1\" {told}.json; shift; echo \"$@\" > {told}; head -n 11 \"$6\" > \"$7\"' sh {{schema}} {{rows}} {{seed}} {{target}} {{epsilon}} {{delta}} {{train}} {{out}}", options);
        synthesizer.Fit(_train, new FitOptions { Target = "label", Seed = 7, Epsilon = 1.5 }).Sample(10, 7, 1);
        Assert.StartsWith("10 7 label 1.5 1E-05 ", File.ReadAllText(told), StringComparison.Ordinal);
        Assert.Equal(_train.Columns.Select(c => c.Schema), SchemaJson.Read(File.ReadAllText(told + ".json"), "schema.json").Columns);
        Assert.Equal("sh", synthesizer.Parameters["command"].Split(' ')[0]);
    }

    /// <summary>A column that is called like a command, seen by a shell as an argument and as a variable.</summary>
    [Fact]
    public void No_name_runs()
    {
        string ran = _folder["ran"], told = _folder["told"];
        string evil = $"y `touch {ran}` $(touch {ran}); touch {ran} \"'";
        var train = new Table([.. _train.Columns.Select(c => c.Name == "label" ? new CategoricalColumn(c.Schema with { Name = evil }, [.. ((CategoricalColumn)c).Codes], [.. ((CategoricalColumn)c).Categories]) : c)]);
        var synthesizer = new ExternalSynthesizer("told", $"sh -c 'printf %s \"$1\" > {told}; printf %s \"$EQUIVLAB_TARGET\" > {told}2; cp \"$EQUIVLAB_TRAIN\" \"$EQUIVLAB_OUT\"' sh {{target}} {{train}} {{out}}");
        synthesizer.Fit(train, new FitOptions { Target = evil, Seed = 7 }).Sample(train.RowCount, 7, 1);
        Assert.Equal((evil, evil, false), (File.ReadAllText(told), File.ReadAllText(told + "2"), File.Exists(ran)));
    }

    [Fact]
    public void Seeds_are_different_where_anything_is_and_small_enough_for_any_program()
    {
        long Seed(ulong fit, ulong seed, long block)
        {
            IGenerator generator = Synthesizer($"echo $4 > {_folder["seed"]}; {Head}").Fit(_train, new FitOptions { Seed = fit });
            generator.SampleBlock(1, seed, block);
            return long.Parse(File.ReadAllText(_folder["seed"]), System.Globalization.CultureInfo.InvariantCulture);
        }

        (ulong, ulong, long)[] cases = [(1, 1, 0), (1, 2, 0), (2, 1, 0), (2, 2, 0), (1, 1, 1), (1, 1, 2), (ulong.MaxValue, ulong.MaxValue, 0)];
        long[] seeds = [.. cases.Select(c => Seed(c.Item1, c.Item2, c.Item3))];
        Assert.Equal(cases.Length, seeds.Distinct().Count());
        Assert.Equal(seeds, cases.Select(c => Seed(c.Item1, c.Item2, c.Item3)));
        Assert.All(seeds, s => Assert.InRange(s, 0, int.MaxValue));
    }

    [Fact]
    public void Columns_may_have_another_order_more_decimals_and_new_categories()
    {
        Table table = Sample("printf 'label,age,note,amount,group\\nyes,30.25,,1.12345,new\\nno,31.0,NA,2,a\\n' > \"$2\"", 2);
        Assert.Equal("group,amount,age,note,label\nnew,1.12345,30.25,,yes\na,2,31,,no\n", SampleTables.Csv(table));
    }

    [Fact]
    public void A_column_besides_is_left_out_where_that_was_said()
    {
        const string numbered = "head -n 11 \"$1\" | sed 's/^/i,/' > \"$2\"";
        Table table = Sample(numbered, 10, new ExternalOptions { LeaveOut = ["i", "unknown"] });
        Assert.Equal(SampleTables.Csv(_train.Select([.. Enumerable.Range(0, 10)])), SampleTables.Csv(table));
    }

    [Fact]
    public void Doubts_about_its_table_go_with_it()
    {
        IGenerator generator = Synthesizer("head -n 151 \"$1\" | sed 's/^a,/new,/' > \"$2\"").Fit(_train, new FitOptions());
        generator.Sample(150, 1, 1);
        Assert.StartsWith("tiny: Column 'group' of synthetic.csv holds values that the train set does not know in ", Assert.Single(((ExternalGenerator)generator).Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cut -d, -f2- \"$1\" | head -n 11 > \"$2\"", "synthetic.csv: lacks 'group'; expected the columns of the train set.")]
    [InlineData("head -n 11 \"$1\" | sed 's/^/i,/' > \"$2\"", "synthetic.csv: has 'i' besides; expected the columns of the train set and no others: drop what is not to be released, or name with --leave-out what is not to be judged.")]
    [InlineData("head -n 11 \"$1\" | sed 's/^group/class/' > \"$2\"", "synthetic.csv: lacks 'group' and has 'class' besides; expected the columns of the train set and no others: drop what is not to be released, or name with --leave-out what is not to be judged.")]
    [InlineData("tail -n 11 \"$1\" | sed 's/,,/,-,/' > \"$2\"", "synthetic.csv line 1: names no column of the train set; expected a header with 'group', 'amount', 'age', 'note', 'label'.")]
    [InlineData("head -n 6 \"$1\" > \"$2\"", "synthetic.csv: has 5 rows, expected 10 as {rows} says.")]
    [InlineData("head -n 12 \"$1\" > \"$2\"", "synthetic.csv: has 11 rows, expected 10 as {rows} says.")]
    [InlineData("head -n 11 \"$1\" | awk -F, -v OFS=, 'NR == 4 { $2 = \"secret\" } { print }' > \"$2\"", "synthetic.csv line 4: column 'amount' expected a number, as in the train set; correct the value, name it with --missing, or declare the column's type in a schema file.")]
    [InlineData(": > \"$2\"", "synthetic.csv: is empty; expected a header line and rows.")]
    [InlineData("head -n 1 \"$1\" > \"$2\"", "synthetic.csv: has a header but no rows.")]
    [InlineData("true", "ended well but wrote no table; expected a CSV file at the path that {out} stands for.")]
    [InlineData("mkfifo \"$2\"", "left a pipe or a device where it should have written a table; expected a regular CSV file at the path that {out} stands for.")]
    [InlineData("ln -s /dev/zero \"$2\"", "left a pipe or a device where it should have written a table; expected a regular CSV file at the path that {out} stands for.")]
    [InlineData("mkdir \"$2\"", "ended well but wrote no table; expected a CSV file at the path that {out} stands for.")]
    public void A_table_that_does_not_fit_is_refused(string script, string message)
    {
        var e = Assert.Throws<InputException>(() => Sample(script, 10));
        Assert.Equal("tiny: " + message, e.Message);
        Assert.Empty(e.ProgramOutput);
    }

    [Fact]
    public void Words_of_a_program_that_fails_stand_apart_from_the_message()
    {
        var e = Assert.Throws<InputException>(() => Sample("echo out; for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo word $i >&2; done; printf '\\033[31mlast' >&2; exit 3", 10));
        Assert.Equal("tiny: ended with exit code 3, expected 0.", e.Message);
        Assert.Equal([.. Enumerable.Range(4, 9).Select(i => $"word {i}"), " [31mlast"], e.ProgramOutput);
        Assert.DoesNotContain("word 12", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_output_is_cut()
    {
        var e = Assert.Throws<InputException>(() => Sample("head -c 3000000 /dev/zero | tr '\\0' x; echo; exit 1", 10));
        Assert.Equal(new string('x', 200) + "…", Assert.Single(e.ProgramOutput));
    }

    [Fact]
    public void A_program_that_does_not_exist()
    {
        var e = Assert.Throws<InputException>(() => new ExternalSynthesizer("tiny", "/nowhere/no-such-program {train} {out}").Fit(_train, new FitOptions()).Sample(10, 1, 1));
        Assert.Equal("tiny: 'no-such-program' cannot be started; is it installed, on the PATH and executable?", e.Message);
    }

    [Fact]
    public void A_program_that_takes_too_long_is_ended_with_its_children()
    {
        var options = new ExternalOptions { TimeLimit = TimeSpan.FromSeconds(1) };
        var e = Assert.Throws<InputException>(() => Sample($"echo waiting >&2; sleep 123 & echo $! > {_folder["child"]}; wait", 10, options));
        Assert.Equal("tiny: took longer than 1 s and was ended; allow more with --synthesizer-timeout, or timeLimit in a grid.", e.Message);
        Assert.Equal(["waiting"], e.ProgramOutput);
        AssertGone(_folder["child"]);
    }

    [Fact]
    public void Cancelling_ends_it_with_its_children()
    {
        using var stop = new CancellationTokenSource();
        IGenerator generator = Synthesizer($"sleep 123 & echo $! > {_folder["child.new"]}; mv {_folder["child.new"]} {_folder["child"]}; wait").Fit(_train, new FitOptions(), stop.Token);
        Task<Table> sampling = Task.Run(() => generator.Sample(10, 1, 1));
        Assert.True(SpinWait.SpinUntil(() => File.Exists(_folder["child"]), TimeSpan.FromSeconds(30)));
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => sampling.GetAwaiter().GetResult());
        AssertGone(_folder["child"]);
        Assert.ThrowsAny<OperationCanceledException>(() => generator.Sample(10, 1, 1));
    }

    [Theory]
    [InlineData(Head)]
    [InlineData("exit 1")]
    public void Real_rows_lie_where_only_the_owner_can_read_them_and_go_away(string then)
    {
        string seen = _folder["seen"];
        string script = $"d=$(dirname \"$1\"); echo $d > {seen}; ls -ld $d \"$1\" | cut -c1-10 >> {seen}; echo temp > \"$TMPDIR/x\"; {then}";
        try
        {
            Sample(script, 10);
        }
        catch (InputException)
        {
        }

        string[] lines = File.ReadAllLines(seen);
        Assert.Equal(["drwx------", "-rw-------"], lines[1..]);
        Assert.False(Directory.Exists(lines[0]));
    }

    /// <summary>A program that leaves a process behind which holds its output open, and one that asks on stdin.</summary>
    [Theory]
    [InlineData("sleep 20 & " + Head)]
    [InlineData("cat > /dev/null; " + Head)]
    public void Does_not_wait_for_others(string script)
    {
        var clock = Stopwatch.StartNew();
        Assert.Equal(10, Sample(script, 10).RowCount);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void Budgets_and_places_go_together()
    {
        const string command = "a {train} {out}";
        string Message(string template, ExternalOptions options, double? epsilon = null) =>
            Assert.Throws<InputException>(() => new ExternalSynthesizer("tiny", template, options).Fit(_train, new FitOptions { Epsilon = epsilon })).Message;
        Assert.StartsWith("--epsilon: the program is not told", Message(command, new(), 1), StringComparison.Ordinal);
        Assert.StartsWith("--synthesizer-command: has {epsilon}", Message(command + " {epsilon}", new()), StringComparison.Ordinal);
        Assert.StartsWith("--delta: goes with an epsilon", Message(command + " {delta}", new() { Delta = 1e-5 }), StringComparison.Ordinal);
        Assert.StartsWith("--delta: the program is not told", Message(command + " {epsilon}", new() { Delta = 1e-5 }, 1), StringComparison.Ordinal);
        Assert.StartsWith("--synthesizer-command: has {delta}", Message(command + " {epsilon} {delta}", new(), 1), StringComparison.Ordinal);
        Assert.StartsWith("--epsilon: expected", Message(command + " {epsilon}", new(), 0), StringComparison.Ordinal);
        Assert.StartsWith("--delta: expected", Message(command + " {epsilon} {delta}", new() { Delta = 1 }, 1), StringComparison.Ordinal);
        Assert.StartsWith("--synthesizer-timeout", Message(command, new() { TimeLimit = TimeSpan.Zero }), StringComparison.Ordinal);
        Assert.StartsWith("--synthesizer: 'A b' is not a name", Assert.Throws<InputException>(() => new ExternalSynthesizer("A b", command)).Message, StringComparison.Ordinal);
    }

    private static ExternalSynthesizer Synthesizer(string script, ExternalOptions? options = null) =>
        new("tiny", $"sh -c '{script.Replace("'", "'\\''", StringComparison.Ordinal)}' sh {{train}} {{out}} {{rows}} {{seed}}", options);

    private Table Sample(string script, int rows, ExternalOptions? options = null) => Synthesizer(script, options).Fit(_train, new FitOptions()).Sample(rows, 1, 2);

    private static void AssertGone(string file)
    {
        string child = "/proc/" + File.ReadAllText(file).Trim();
        Assert.True(SpinWait.SpinUntil(() => !Directory.Exists(child), TimeSpan.FromSeconds(10)));
    }
}
