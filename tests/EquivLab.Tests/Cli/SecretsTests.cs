using System.Globalization;
using System.Text;

namespace EquivLab.Tests.Cli;

/// <summary>What fewer than ten rows share is printed nowhere, even where the synthetic table is a copy of the real one.</summary>
public sealed class SecretsTests : IDisposable
{
    private const string Policy = """
        {
          "subgroups": [{ "column": "place" }],
          "insights": [
            { "name": "places", "kind": "topCategories", "column": "place", "k": 6, "margin": 0.05 },
            { "name": "amount by place", "kind": "mean", "column": "amount", "by": "place", "margin": 1 },
            { "name": "median", "kind": "quantile", "column": "amount", "quantile": 0.5, "margin": 1 },
            { "name": "regression", "kind": "linearRegression", "column": "amount", "predictors": ["place", "x"], "margin": 1 }
          ],
          "privacy": { "masking": { "quasiIdentifiers": ["place", "x"], "k": 5 }, "secretColumns": ["place", "amount"] }
        }
        """;

    // Each is held by at most nine rows of the whole table, so by fewer of any part of it.
    private static readonly (string Text, int Rows)[] Places =
        [("zanzibar-one", 1), ("yonder-three", 3), ("xanadu-nine", 9), ("<script>alert('rare')</script>", 4), ("west|wind `x`", 2)];

    private static readonly string[] Amounts = ["918273.62", "-77665.44"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rare_categories_and_unusual_numbers_stay_in_the_table()
    {
        _folder.Write("table.csv", Planted("yes", "no", 0));
        _folder.Write("policy.json", Policy);
        CliRun copy = Run("bootstrap", "a"), made = Run("bayes-tree", "b");
        CliRun compared = CliProcess.Run(_folder, "report", "a/result.json", "b/result.json", "--out", "c").Success();

        string[] secrets = [.. Places.SelectMany(p => Spellings(p.Text)), .. Amounts.SelectMany(Spellings), "918,273", "918273", "77,665", "77665", "−77"];
        AssertNone(secrets, [copy.Error, copy.Output, made.Error, made.Output, compared.Error]);
        // The copy does hold them, so that they could have been printed.
        Assert.Contains("xanadu-nine", File.ReadAllText(_folder["a/synthetic.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_class_that_hardly_anybody_has_is_not_named()
    {
        _folder.Write("table.csv", Planted("zzrareclass", "commonclass", 9));
        CliRun run = CliProcess.Run(_folder, "run", "table.csv", "--target", "outcome", "--models", "logistic-regression", "--synthesizer", "bootstrap", "--out", "a").Verdict();
        AssertNone(["zzrareclass"], [run.Error, run.Output]);
    }

    private CliRun Run(string synthesizer, string folder) => CliProcess.Run(_folder,
        "run", "table.csv", "--target", "outcome", "--models", "logistic-regression", "--synthesizer", synthesizer, "--policy", "policy.json", "--out", folder).Verdict();

    private void AssertNone(string[] secrets, string[] streams)
    {
        string[] files = [.. Directory.GetFiles(_folder.Root, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) is "report.html" or "summary.md" or "junit.xml" or "result.json" or "comparison.html" or "comparison.md")];
        Assert.True(files.Length >= 4);
        (string Name, string Text)[] texts = [.. files.Select(f => (Path.GetRelativePath(_folder.Root, f), Own(File.ReadAllText(f)))), .. streams.Select(s => ("a stream", s))];
        Assert.Empty(from t in texts from secret in secrets where Holds(t.Text, secret) select $"{t.Name}: {secret}");
    }

    /// <summary>A number is not held by a longer one: among the digits of so many figures any six come up by chance.</summary>
    private static bool Holds(string text, string secret)
    {
        for (int at = -1; (at = text.IndexOf(secret, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            bool isWithin = secret.All(char.IsAsciiDigit) && at > 0 && char.IsAsciiDigit(text[at - 1]);
            if (!isWithin) return true;
        }

        return false;
    }

    // plotly.js is 3 MB of digits of its own.
    private static string Own(string text) => text.Replace(EquivLab.Reporting.Html.Assets.Plotly, "", StringComparison.Ordinal);

    /// <summary>A text as CSV, HTML, JSON inside HTML, and Markdown write it.</summary>
    private static IEnumerable<string> Spellings(string text) => new[]
    {
        text, System.Net.WebUtility.HtmlEncode(text), text.Replace("<", "\\u003c", StringComparison.Ordinal).Replace(">", "\\u003e", StringComparison.Ordinal),
        text.Replace("|", "\\|", StringComparison.Ordinal), text.Replace("<", "&lt;", StringComparison.Ordinal),
    }.Distinct();

    private static string Planted(string positive, string negative, int positives)
    {
        string[] lines = CliTables.Signal(900, 5).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] common = ["north", "south", "east"];
        string[] rare = [.. Places.SelectMany(p => Enumerable.Repeat(p.Text, p.Rows))];
        var text = new StringBuilder("place,amount," + lines[0] + "\n");
        for (int i = 1; i < lines.Length; i++)
        {
            // Rare rows are spread over the table.
            string place = i % 40 == 0 && i / 40 <= rare.Length ? rare[(i / 40) - 1] : common[i % 3];
            string amount = i is 100 or 101 ? Amounts[i - 100] : (10 + (i % 37 * 1.25)).ToString("0.00", CultureInfo.InvariantCulture);
            string line = lines[i];
            bool yes = positives == 0 ? line.EndsWith("yes", StringComparison.Ordinal) : i % 100 == 7 && i / 100 < positives;
            text.Append(place).Append(',').Append(amount).Append(',').Append(line[..line.LastIndexOf(',')]).Append(',').Append(yes ? positive : negative).Append('\n');
        }

        return text.ToString();
    }
}
