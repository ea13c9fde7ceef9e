namespace EquivLab.Tests.Cli;

public sealed class FitSampleTests(FitSampleTests.Model model) : IClassFixture<FitSampleTests.Model>
{
    [Fact]
    public void Samples_the_columns_and_the_rows_that_were_asked_for()
    {
        string[] lines = CliTables.Lines(Sample("plain.csv", 123));
        Assert.Equal("group,amount,age,note,label", lines[0]);
        Assert.Equal(124, lines.Length);
    }

    [Fact]
    public void Samples_the_same_bytes_on_any_number_of_threads()
    {
        byte[] one = File.ReadAllBytes(Sample("one.csv", 40_000, "--threads", "1")), two = File.ReadAllBytes(Sample("two.csv", 40_000, "--threads", "2"));
        Assert.Equal(one, two);
        Assert.NotEqual(one, File.ReadAllBytes(Sample("seed.csv", 40_000, "--seed", "9")));
    }

    [Theory]
    [InlineData("--quiet")]
    [InlineData("--quiet", "--no-self-audit")]
    public void A_target_that_is_left_out_is_refused(params string[] options)
    {
        using var folder = new TempFolder();
        folder.Write("signal.csv", CliTables.Signal(300));
        Assert.Equal("signal.csv: the target 'y' cannot be left out.", CliProcess.Run(folder, ["fit", "signal.csv", "--target", "y", "--leave-out", "y", "--out", "m.json", .. options]).Refusal());
        Assert.False(File.Exists(folder["m.json"]));
    }

    [Theory]
    [InlineData("group", "c", "c")]
    [InlineData("age", "33", "33")]
    [InlineData("amount", "0", "0")]
    [InlineData("amount", "2.25", "2.25")]
    [InlineData("note", "", "")]
    public void Given_values_stand_in_every_row(string column, string value, string written)
    {
        string path = Sample($"given-{column}-{value}.csv", 200, "--given", $"{column}={value}");
        string[] values = CliTables.Column(path, column);
        Assert.Equal(200, values.Length);
        Assert.All(values, v => Assert.Equal(written, v));
    }

    [Fact]
    public void Given_values_condition_the_other_columns()
    {
        double Missing(string group) =>
            CliTables.Column(Sample(group + ".csv", 300, "--given", "group=" + group, "--given", "label=yes"), "note").Count(n => n.Length == 0) / 300.0;
        Assert.InRange(Missing("c"), 0.95, 1);
        Assert.InRange(Missing("a"), 0, 0.05);
    }

    [Theory]
    [InlineData("colour=red", "no column 'colour'")]
    [InlineData("group=zq", "does not have that category; expected '")]
    [InlineData("age=2000", "outside the model; expected ")]
    [InlineData("age=zq", "expected a whole number")]
    [InlineData("age=Infinity", "expected a whole number")]
    [InlineData("age=30.5", "expected a whole number")]
    [InlineData("amount=zq", "expected a number")]
    [InlineData("amount=NaN", "expected a number")]
    [InlineData("group", "expected column=value")]
    public void Evidence_that_means_nothing_is_refused(string given, string message)
    {
        CliRun run = CliProcess.Run(model.Folder, "sample", model.Path, "-n", "5", "--out", "refused.csv", "--quiet", "--given", given);
        Assert.Contains(message, run.Refusal(), StringComparison.Ordinal);
        Assert.False(File.Exists(model.Folder["refused.csv"]));
    }

    [Theory]
    [InlineData("copula")]
    [InlineData("smote")]
    [InlineData("bootstrap")]
    public void What_has_no_model_to_save_is_refused(string synthesizer)
    {
        CliRun run = CliProcess.Run(model.Folder, "fit", model.Folder["data.csv"], "--target", "label", "--synthesizer", synthesizer, "--out", "none.json", "--quiet");
        Assert.Equal($"--synthesizer: '{synthesizer}' has no model to save; use it with 'equivlab run'.", run.Refusal().TrimEnd());
        Assert.False(File.Exists(model.Folder["none.json"]));
    }

    [Fact]
    public void The_same_column_twice_is_refused()
    {
        CliRun run = CliProcess.Run(model.Folder, "sample", model.Path, "-n", "5", "--out", "twice.csv", "--quiet", "--given", "group=a", "--given", "group=b");
        Assert.Contains("'group' is given twice", run.Refusal(), StringComparison.Ordinal);
    }

    private string Sample(string name, int rows, params string[] more)
    {
        string path = model.Folder[name];
        CliRun run = CliProcess.Run(model.Folder, ["sample", model.Path, "-n", rows.ToString(System.Globalization.CultureInfo.InvariantCulture), "--out", path, "--quiet", .. more]);
        Assert.Equal("", run.Success().Error);
        return path;
    }

    /// <summary>A model of the mixed table.</summary>
    public sealed class Model : IDisposable
    {
        public Model()
        {
            string data = Folder.Write("data.csv", CliTables.Mixed(1500));
            CliProcess.Run(Folder, "fit", data, "--target", "label", "--out", Path).Success();
        }

        internal TempFolder Folder { get; } = new();

        internal string Path => Folder["model.json"];

        public void Dispose() => Folder.Dispose();
    }
}
