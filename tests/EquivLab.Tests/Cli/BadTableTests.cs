namespace EquivLab.Tests.Cli;

/// <summary>Tables that cannot be used: one line that names the place, nothing written, no value of a row told.</summary>
public sealed class BadTableTests : IDisposable
{
    /// <summary>Stands in the rows of every bad table, and must not stand in any message.</summary>
    private const string Secret = "zq7351";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_file() => Refuses("none.csv: there is no such file.", "none.csv");

    [Fact]
    public void A_folder()
    {
        Directory.CreateDirectory(_folder["folder"]);
        Refuses("folder: is a folder, expected a CSV file.", "folder");
    }

    [Fact]
    public void An_empty_file() => Refuses("t.csv: is empty", _folder.Write("t.csv", ""));

    [Fact]
    public void A_header_alone() => Refuses("t.csv: has a header but no rows.", _folder.Write("t.csv", "x,y,outcome\n"));

    [Fact]
    public void A_ragged_row() => Refuses("t.csv line 52: 3 fields, but the header has 2", Rows("x,outcome", 50, i => $"{i},{i % 2}", $"{Secret},1,2"));

    [Fact]
    public void An_open_quote() => Refuses("t.csv line 52: broken quoting", Rows("x,outcome", 50, i => $"{i},{i % 2}", $"\"{Secret},1"));

    [Fact]
    public void Two_columns_of_one_name() => Refuses("t.csv line 1: two columns are named 'x'", Rows("x,x,outcome", 50, i => $"{Secret},{i},{i % 2}"));

    [Fact]
    public void A_column_without_a_name() => Refuses("t.csv line 1: column 2 has no name", Rows("x,,outcome", 50, i => $"{Secret},{i},{i % 2}"));

    [Fact]
    public void Twenty_rows() => Refuses("t.csv: 14 train and 6 hold-out rows are too few", Rows("x,outcome", 20, i => $"{Secret},{i % 2}"));

    [Fact]
    public void An_unknown_target() => Refuses("t.csv: there is no column 'outcome'; its columns are x, y.", Rows("x,y", 60, i => $"{Secret},{i % 2}"));

    [Fact]
    public void A_target_of_one_class() => Refuses("the target 'outcome' has a single value", Rows("x,outcome", 60, i => $"{i % 7},{Secret}"));

    [Fact]
    public void A_target_that_is_always_missing() => Refuses("every value of the target 'outcome' is missing", Rows("x,outcome", 60, i => $"{Secret}{i % 7},?"));

    [Fact]
    public void A_target_of_free_text() =>
        Refuses("the target 'outcome' is free text", Rows("x,outcome", 60, i => $"{i % 7},{Secret} said a long sentence about number {i} and then some more"));

    [Fact]
    public void Decimal_commas() =>
        Refuses("t.csv line 2: column 'x' has decimal commas; expected decimal points", Rows("x;outcome", 60, i => $"7351,{i};{i % 2}"));

    [Fact]
    public void A_stray_word_among_numbers() =>
        Refuses("t.csv line 201: column 'x' holds numbers except in", Rows("x,outcome", 199, i => $"{i * 1.5:0.0},{i % 2}", Row(20, $"{Secret},1")));

    [Fact]
    public void Bytes_that_are_no_text()
    {
        File.WriteAllBytes(_folder["t.csv"], [0x1F, 0x8B, 8, 0, 0, 1, 2, 3]);
        Refuses("t.csv: is not a text file", _folder["t.csv"]);
        File.WriteAllBytes(_folder["t.csv"], [.. "x,outcome\nZo"u8, 0xEB, .. ",1\n"u8]);
        Refuses("t.csv: is not UTF-8 text", _folder["t.csv"]);
    }

    [Fact]
    public void No_column_but_the_target() => Refuses("no column beside the target 'outcome'", Rows("outcome", 60, i => i % 2 == 0 ? Secret : "b"));

    [Fact]
    public void A_hold_out_with_other_columns()
    {
        string holdout = _folder.Write("h.csv", $"x,z,outcome\n{Secret},{Secret},1\n");
        Refuses("h.csv: lacks 'y' and has 'z' besides; expected the columns of the train set and no others", Rows("x,y,outcome", 60, i => $"{i},{Secret},{i % 2}"), "--holdout", holdout);
    }

    /// <summary>Whoever is a member and a non-member at once cannot be told apart: every attack would fail, and privacy pass.</summary>
    [Fact]
    public void A_hold_out_that_is_the_train_file()
    {
        string data = Rows("x,y,outcome", 60, i => $"{i % 9},{Secret}{i % 3},{i % 2}");
        Refuses("t.csv: the hold-out is the train file itself", data, "--holdout", data);
    }

    [Fact]
    public void A_hold_out_with_another_type()
    {
        string data = Rows("x,outcome", 60, i => $"{i % 20},{i % 2}");
        File.Move(data, _folder["train.csv"]);
        string holdout = Rows("x,outcome", 20, i => $"{i % 20},{i % 2}", $"{Secret},1");
        Refuses("t.csv line 22: column 'x' expected a whole number", _folder["train.csv"], "--holdout", holdout);
    }

    private void Refuses(string message, string data, params string[] more)
    {
        CliRun run = CliProcess.Run(_folder, ["run", data, "--target", "outcome", "--models", "logistic-regression", "--out", "out", "--quiet", .. more]);
        string refusal = run.Refusal();
        Assert.Contains(message, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("7351", refusal, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    private static string Row(int times, string row) => string.Join('\n', Enumerable.Repeat(row, times));

    private string Rows(string header, int rows, Func<int, string> row, string? last = null) =>
        _folder.Write("t.csv", string.Join('\n', Enumerable.Range(0, rows).Select(row).Prepend(header).Concat(last is null ? [] : [last])) + "\n");
}
