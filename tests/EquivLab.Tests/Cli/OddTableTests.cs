using EquivLab.Data;
using EquivLab.Evaluation;

namespace EquivLab.Tests.Cli;

/// <summary>Tables that are odd but must work: a verdict, and every document written.</summary>
public sealed class OddTableTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_constant_column()
    {
        Judge("x,one,outcome", 120, static (ref rng) => { double x = rng.NextDouble(); return CliTables.Text($"{x:0.00},5,{(x > 0.5 ? "yes" : "no")}"); });
        Assert.All(Synthetic("one"), v => Assert.Equal("5", v));
    }

    [Fact]
    public void A_column_that_is_always_missing()
    {
        Judge("x,gap,outcome", 120, static (ref rng) => { double x = rng.NextDouble(); return CliTables.Text($"{x:0.00},,{(x > 0.5 ? "yes" : "no")}"); });
        Assert.All(Synthetic("gap"), v => Assert.Equal("", v));
    }

    [Fact]
    public void Ten_thousand_categories()
    {
        Judge("place,x,outcome", 20_000, static (ref rng) => { double x = rng.NextDouble(); return CliTables.Text($"p{rng.Next(10_000)},{x:0.00},{(x > 0.5 ? "yes" : "no")}"); }, "logistic-regression");
    }

    [Fact]
    public void Names_that_other_programs_trip_over()
    {
        string[] names = ["Label", "Features", "a,b", "<script>alert(1)</script>", "größe 身長", "say \"x\"", "Score"];
        string header = string.Join(',', names.Select(n => $"\"{n.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        Judge(header + ",outcome", 150, static (ref rng) =>
        {
            int a = rng.Next(4);
            return CliTables.Text($"{a},{rng.Next(9)},{rng.NextDouble():0.0},k{rng.Next(3)},{rng.Next(50)},q{a},{rng.NextDouble():0.0},{(a > 1 ? "yes" : "no")}");
        });
        RawTable synthetic = CsvTableReader.Read(Out("synthetic.csv"));
        Assert.Equal([.. names, "outcome"], synthetic.Columns.Select(c => c.Name));
        Assert.DoesNotContain("<script>alert(1)", File.ReadAllText(Out("report.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Label")]
    [InlineData("a,b")]
    public void A_target_of_such_a_name(string target)
    {
        string csv = CliTables.Signal(120).Replace("outcome\n", $"\"{target}\"\n", StringComparison.Ordinal);
        Result result = Run(target, _folder.Write("data.csv", csv), "logistic-regression,lightgbm");
        Assert.Equal(target, result.Data.Target);
    }

    [Fact]
    public void Missing_values_of_the_target()
    {
        Result result = Judge("x,outcome", 300, static (ref rng) => { double x = rng.NextDouble(); return CliTables.Text($"{x:0.00},{(rng.Next(5) == 0 ? "?" : x > 0.5 ? "yes" : "no")}"); });
        Assert.Equal(TableTask.Binary, result.Data.Task);
        Assert.InRange(result.Utility.TestRows, 50, 89);
    }

    [Fact]
    public void A_numeric_target()
    {
        Result result = Judge("x,y,outcome", 300, static (ref rng) => { double x = rng.NextDouble(), y = rng.NextDouble(); return CliTables.Text($"{x:0.000},{y:0.000},{10 * x - y:0.00}"); });
        Assert.Equal(TableTask.Regression, result.Data.Task);
        Assert.Contains(result.Utility.Models, m => m is { Metric: "r2", HasSkill: true });
    }

    [Fact]
    public void A_target_of_four_classes()
    {
        Result result = Judge("x,y,outcome", 300, static (ref rng) => { double x = rng.NextDouble(); return CliTables.Text($"{x:0.000},{rng.NextDouble():0.000},{"abcd"[(int)(4 * x)]}"); });
        Assert.Equal(TableTask.Multiclass, result.Data.Task);
        Assert.Contains(result.Utility.Models, m => m is { Metric: "accuracy", HasSkill: true });
    }

    [Fact]
    public void Dates_stay_dates_within_the_range()
    {
        Judge("day,x,outcome", 200, static (ref rng) =>
        {
            int day = rng.Next(700);
            return CliTables.Text($"{new DateTime(2020, 1, 1).AddDays(day):yyyy-MM-dd},{rng.Next(9)},{(day > 350 ? "yes" : "no")}");
        });
        Assert.All(Synthetic("day"), v =>
        {
            Assert.True(DateTime.TryParseExact(v, "yyyy-MM-dd", null, System.Globalization.DateTimeStyles.None, out DateTime day), "not a date");
            Assert.InRange(day, new DateTime(2020, 1, 1), new DateTime(2021, 12, 31));
        });
    }

    [Fact]
    public void Spikes_and_missing_values_survive()
    {
        Judge("pay,x,outcome", 1000, static (ref rng) =>
        {
            double u = rng.NextDouble();
            string pay = u < 0.4 ? "0" : u < 0.6 ? "" : CliTables.Text($"{Math.Exp(6 * rng.NextDouble()):0.00}");
            return CliTables.Text($"{pay},{rng.Next(9)},{(u < 0.4 == rng.NextDouble() < 0.9 ? "yes" : "no")}");
        });
        string[] pay = Synthetic("pay");
        Assert.InRange(pay.Count(v => v == "0") / (double)pay.Length, 0.33, 0.47);
        Assert.InRange(pay.Count(v => v.Length == 0) / (double)pay.Length, 0.14, 0.26);
    }

    [Fact]
    public void Sixty_rows()
    {
        Result result = Run("outcome", _folder.Write("data.csv", CliTables.Signal(60)), "logistic-regression,fast-tree,fast-forest,lightgbm");
        Assert.Equal(Verdict.Inconclusive, result.Privacy.Verdict);
    }

    [Fact]
    public void A_category_that_only_the_hold_out_has()
    {
        string holdout = _folder.Write("holdout.csv", CliTables.Signal(80, 2).Replace("red", "green", StringComparison.Ordinal));
        Run("outcome", _folder.Write("data.csv", CliTables.Signal(150)), "logistic-regression,lightgbm", "--holdout", holdout);
    }

    [Fact]
    public void A_hold_out_of_one_class()
    {
        string holdout = _folder.Write("holdout.csv", string.Join('\n', CliTables.Signal(200, 2).Split('\n').Where(l => !l.EndsWith(",no", StringComparison.Ordinal))));
        Result result = Run("outcome", _folder.Write("data.csv", CliTables.Signal(150)), "logistic-regression,lightgbm", "--holdout", holdout);
        Assert.NotEqual(Verdict.Passed, result.Utility.Verdict);
    }

    [Fact]
    public void A_class_that_only_the_hold_out_has_is_warned_about()
    {
        string holdout = _folder.Write("holdout.csv", CliTables.Signal(80, 2) + "0.100,0.100,red,maybe\n");
        Result result = Run("outcome", _folder.Write("data.csv", CliTables.Signal(150)), "logistic-regression", "--holdout", holdout);
        Assert.Equal(80, result.Utility.TestRows);
        Assert.Contains(result.Warnings, w => w.Contains("1 hold-out row ", StringComparison.Ordinal) && !w.Contains("maybe", StringComparison.Ordinal));
    }

    [Fact]
    public void Ten_rows_held_out_prove_nothing()
    {
        string holdout = _folder.Write("holdout.csv", CliTables.Signal(10, 2));
        Result result = Run("outcome", _folder.Write("data.csv", CliTables.Signal(400)), "logistic-regression,lightgbm", "--holdout", holdout);
        Assert.Equal((Verdict.Inconclusive, 3), (result.Verdict, result.ExitCode));
    }

    [Fact]
    public void A_hold_out_without_one_of_three_classes()
    {
        static string Three(int rows, ulong seed, int classes) => CliTables.Build("x,z,outcome", rows, seed, (ref rng) =>
        {
            double x = classes * rng.NextDouble();
            return CliTables.Text($"{x:0.0000},{rng.NextDouble():0.000},{"abc"[(int)x]}");
        });
        string holdout = _folder.Write("holdout.csv", Three(150, 2, 2));
        Result result = Run("outcome", _folder.Write("data.csv", Three(400, 1, 3)), "lightgbm", "--holdout", holdout);
        Assert.Equal(["accuracy", "balancedAccuracy", "macroF1", "macroRocAuc", "logLoss"], result.Utility.Models.Select(m => m.Metric));
    }

    [Fact]
    public void A_hold_out_of_one_number_proves_nothing()
    {
        static string Numbers(int rows, ulong seed, bool isConstant) => CliTables.Build("x,z,outcome", rows, seed, (ref rng) =>
        {
            double x = rng.NextDouble();
            return CliTables.Text($"{x:0.0000},{rng.NextDouble():0.000},{(isConstant ? 3.25 : 10 * x):0.00}");
        });
        string holdout = _folder.Write("holdout.csv", Numbers(120, 2, true));
        Result result = Run("outcome", _folder.Write("data.csv", Numbers(300, 1, false)), "lightgbm", "--holdout", holdout);
        Assert.Equal(Verdict.Inconclusive, result.Utility.Verdict);
    }

    [Fact]
    public void A_constant_column_and_an_empty_one_change_no_verdict_of_evidence()
    {
        Result result = Judge("x,one,gap,outcome", 400, static (ref rng) => { double x = rng.NextDouble(); return CliTables.Text($"{x:0.000},5,,{(x > 0.5 ? "yes" : "no")}"); }, "logistic-regression");
        Assert.All(result.Utility.Models.Where(m => m.Gated), m => Assert.True(m.HasSkill));
    }

    /// <summary>A third of the hold-out was in the train file.</summary>
    [Fact]
    public void A_hold_out_that_was_trained_on_is_refused()
    {
        string train = CliTables.Signal(400), own = CliTables.Signal(140, 2);
        string holdout = _folder.Write("holdout.csv", own + string.Join('\n', train.Split('\n')[1..61]) + "\n");
        CliRun run = CliProcess.Run(_folder, "run", _folder.Write("data.csv", train), "--target", "outcome", "--holdout", holdout, "--out", "out", "--quiet");
        Assert.Contains("holdout.csv: 60 of 200 hold-out rows stand in the train set too", run.Refusal(), StringComparison.Ordinal);
        Assert.False(Path.Exists(_folder["out"]));
    }

    private Result Judge(string header, int rows, CliTables.RowMaker row, string models = "lightgbm,logistic-regression") =>
        Run("outcome", _folder.Write("data.csv", CliTables.Build(header, rows, 1, row)), header.StartsWith("x,y,outcome", StringComparison.Ordinal) ? "lightgbm" : models);

    private Result Run(string target, string data, string models, params string[] more)
    {
        CliRun run = CliProcess.Run(_folder, ["run", data, "--target", target, "--models", models, "--out", "out", "--quiet", .. more]);
        Assert.Equal("", run.Verdict().Error);
        Assert.All(["report.html", "result.json", "synthetic.csv", "model.json", "summary.md", "junit.xml"], f => Assert.True(File.Exists(Out(f)), f));
        return RunTests.FinishedRun.Read(Out("result.json"));
    }

    private string Out(string name) => Path.Combine(_folder["out"], name);

    private string[] Synthetic(string column) => CliTables.Column(Out("synthetic.csv"), column);
}
