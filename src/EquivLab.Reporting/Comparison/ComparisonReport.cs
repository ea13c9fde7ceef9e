using EquivLab.Evaluation;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Parts;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Comparison;

/// <summary>Two or more results side by side, as one HTML file that needs nothing but itself.</summary>
public static class ComparisonReport
{
    private static readonly (string Id, string Title)[] PartsOf =
        [("verdicts", "Verdicts"), ("losses", "Utility"), ("attacks", "Privacy"), ("likeness", "Fidelity"), ("differences", "What differs"), ("same", "What is the same")];

    /// <summary>The most results that one report compares.</summary>
    public static int Most => ComparedResult.Most;

    /// <summary>The whole document. Every value from the data is text. The same results give the same document.</summary>
    /// <param name="results">At least two results, each with the name that people know it by.</param>
    public static string Render(IReadOnlyList<(string Name, Result Result)> results)
    {
        IReadOnlyList<ComparedResult> compared = ComparedResult.Of(results);
        string title = $"{compared.Count} results compared – EquivLab";
        return new HtmlPage(title, "Skip to the verdicts", PartsOf).Render(html =>
        {
            First(html, compared);
            Verdicts(html, compared);
            Losses(html, compared);
            Attacks(html, compared);
            Likeness(html, compared);
            Made(html, compared);
        }, Light.Sprite);
    }

    private static void First(HtmlWriter html, IReadOnlyList<ComparedResult> compared)
    {
        using (html.Element("header", ("class", "first")))
        {
            html.Element("p", "Comparison report", ("class", "eyebrow"));
            html.Element("h1", $"{compared.Count} results side by side");
            using (html.Element("div", ("class", "lead")))
            {
                html.Element("p", string.Join("; ", compared.Select(c => $"{c.Title}, {c.Result.Synthesizer.Name}")) + ".");
                html.Element("p", "Every figure stands in the results as it was computed. Each was judged by itself: whether one result is better than another is not tested here, "
                    + "and intervals that overlap do not show that two are the same.");
            }

            string[] warnings = [.. Comparability.Warnings(compared)];
            if (warnings.Length == 0) return;
            using (html.Element("div", ("class", "reasons")))
            using (html.Element("div", ("class", "warnings")))
            {
                html.Element("h2", "Read this first");
                using (html.Element("ul"))
                    foreach (string warning in warnings)
                        html.Element("li", warning);
            }
        }
    }

    private static void Verdicts(HtmlWriter html, IReadOnlyList<ComparedResult> compared)
    {
        using (Open(html, 0))
        {
            JudgedTable.Write(html, "Verdicts", [(null, "Result"), (null, "Utility"), (null, "Utility, strictly"), (null, "Privacy"), (null, "Verdict")],
                [(null, "", compared.Select(c => new JudgedRow(
                    [c.Title, Word(c.Result.Utility.Verdict), Word(c.Result.Utility.StrictVerdict), Word(c.Result.Privacy.Verdict)],
                    Light.Of(c.Result.Verdict), string.Join(" ", c.Result.Reasons.Take(3)))))]);
        }
    }

    private static void Losses(HtmlWriter html, IReadOnlyList<ComparedResult> compared)
    {
        bool drawn = Comparability.SameScale(compared);
        using (Open(html, 1))
        {
            html.Element("p", "What each synthetic table lost against the real one, by model. Positive is a loss.", ("class", "intro"));
            var groups = new List<(string?, string, IEnumerable<JudgedRow>)>();
            if (drawn)
                Section.Key(html, [("band-strict", "strict margin"), ("band", "tolerant margin"), .. LossWords.Of(compared[0].Result.Utility).Marks]);
            foreach ((string name, IReadOnlyList<(ComparedResult From, ModelResult Row)> rows) in ComparedRows.Models(compared))
            {
                Metric metric = Metric.Of(name, rows[0].From.Result.Utility.Scale);
                if (drawn && rows.Any(r => r.Row.Gated))
                    Card(html, metric.Label, $"loss in {metric.DeltaUnitName}", ComparisonCharts.Losses(metric, rows));
                groups.Add((metric.Label, rows.Any(r => r.Row.Gated) ? "gated" : "for information", rows.Select(r => Row(r.From, r.Row))));
            }

            html.Element("h3", "Figures");
            JudgedTable.Write(html, "Models in each result",
                [(null, "Model and result"), (null, "Real"), (null, "Synthetic"), (null, "Loss"), (null, "Interval"), (null, "At the tolerant margin")], groups);
        }
    }

    private static JudgedRow Row(ComparedResult from, ModelResult row)
    {
        Metric metric = Metric.Of(row.Metric, from.Result.Utility.Scale);
        LossWords words = LossWords.Of(from.Result.Utility);
        return new([$"{row.Name} · {from.Mark}", metric.Value(row.Real), metric.Value(row.Synthetic), metric.Delta(row.Delta), words.Interval(row.Verdict, metric.Delta(row.CiLow), metric.Delta(row.CiHigh))],
            words.Light(row.Verdict), null);
    }

    private static void Attacks(HtmlWriter html, IReadOnlyList<ComparedResult> compared)
    {
        using (Open(html, 2))
        {
            html.Element("p", "How well each attack tells members from strangers: an AUC of 0.5 is a guess, 1 finds everybody.", ("class", "intro"));
            Section.Key(html, ("band", "tolerated"), ("mark pass", "below tolerance"), ("mark fail", "above tolerance"), ("mark unsure", "inconclusive"));
            IReadOnlyList<(ComparedResult From, AttackResult Row)> rows = ComparedRows.Attacks(compared);
            Card(html, "Attacks", "AUC less 0.5, with its interval", ComparisonCharts.Attacks(rows));
            html.Element("h3", "Figures");
            JudgedTable.Write(html, "Attacks in each result",
                [(null, "Attack and result"), (null, "AUC"), (null, "Members found at 1\u00A0% false positives"), (null, "Tolerated AUC"), (null, "Verdict")],
                [(null, "", rows.Select(r => new JudgedRow(
                    [$"{r.Row.Name} · {r.From.Mark}", ComparisonCharts.Auc(r.Row), AttackTable.Share(r.Row.TprAtFpr01, r.Row.TprAtFpr01Low, r.Row.TprAtFpr01High), Numbers.Round(r.Row.Tolerance)],
                    Light.OfAttack(r.Row.Verdict), null)))]);
            html.Element("h3", "Exact copies and the largest risk");
            new DataTable("Exact copies and the largest risk", ["Result", "Copies of members", "Copies of non-members", "Largest gated risk", "Its upper bound"],
                compared.Select(c =>
                {
                    ExactMatches copies = c.Result.Privacy.ExactMatches;
                    var risk = c.Result.Privacy.Risks.Where(r => r.Gated).MaxBy(r => r.Risk);
                    return (IReadOnlyList<string>)[c.Title, Of(copies.MemberMatches, copies.Members), Of(copies.NonMemberMatches, copies.NonMembers),
                        risk is null ? "n/a" : RiskWords.Value(risk.Risk), risk is null ? "n/a" : RiskWords.Value(risk.CiHigh)];
                })).Write(html);
        }
    }

    private static void Likeness(HtmlWriter html, IReadOnlyList<ComparedResult> compared)
    {
        using (Open(html, 3))
        {
            html.Element("p", "How like the real columns and pairs of columns the synthetic ones are: 1 is the same. Described, not judged.", ("class", "intro"));
            new DataTable("Fidelity scores", ["Result", "Overall", "Chance alone leaves", "Columns", "Pairs"],
                compared.Select(c => (IReadOnlyList<string>)[c.Title, Numbers.Plain(c.Result.Fidelity.Overall), Numbers.Plain(FidelityWords.ChanceScore(c.Result.Fidelity) ?? double.NaN), Numbers.Plain(c.Result.Fidelity.ColumnScore), Numbers.Plain(c.Result.Fidelity.PairScore)])).Write(html);
            string[] columns = [.. compared.SelectMany(c => c.Result.Fidelity.Columns).Select(c => c.Name).Distinct()];
            string Distance(ComparedResult result, string column, Func<ColumnFidelity, double> of) =>
                result.Result.Fidelity.Columns.FirstOrDefault(f => f.Name == column) is { } found ? Numbers.Plain(of(found)) : "n/a";
            new DataTable("Distance of each column", ["Column", .. compared.SelectMany(c => new[] { c.Mark, c.Mark + ", chance alone" })],
                columns.Select(name => (IReadOnlyList<string>)[name, .. compared.SelectMany(c => new[] { Distance(c, name, f => f.Value), Distance(c, name, f => f.Reference) })]))
                .WriteFolded(html, "Distance of each column");
        }
    }

    private static void Made(HtmlWriter html, IReadOnlyList<ComparedResult> compared)
    {
        IReadOnlyList<(string Name, IReadOnlyList<string> Values, bool Same)> facts = Facts.Of(compared);
        using (Open(html, 4))
            Write(html, "What differs", ["Fact", .. compared.Select(c => c.Title)], facts.Where(f => !f.Same).Select(f => (IReadOnlyList<string>)[f.Name, .. f.Values]));
        using (Open(html, 5))
            Write(html, "What is the same", ["Fact", "In all results"], facts.Where(f => f.Same).Select(f => (IReadOnlyList<string>)[f.Name, f.Values[0]]));
    }

    private static void Write(HtmlWriter html, string caption, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [.. rows];
        if (all.Length == 0) html.Element("p", "Nothing.");
        else new DataTable(caption, header, all) { IsText = true }.Write(html);
    }

    private static void Card(HtmlWriter html, string title, string about, Figure figure)
    {
        using (html.Element("figure", ("class", "card")))
        {
            using (html.Element("figcaption"))
            {
                html.Element("strong", title);
                html.Element("span", about, ("class", "about"));
            }

            using (DataTable.Frame(html, title + ": chart"))
                figure.Write(html);
        }
    }

    private static HtmlWriter.Scope Open(HtmlWriter html, int part)
    {
        (string id, string title) = PartsOf[part];
        HtmlWriter.Scope scope = html.Element("section", ("id", id), ("class", "part"), ("aria-labelledby", id + "-title"));
        html.Element("h2", title, ("id", id + "-title"));
        return scope;
    }

    private static string Word(Verdict verdict) => Light.Of(verdict).Word.ToLowerInvariant();

    private static string Of(int found, int looked) => $"{Numbers.Count(found)} of {Numbers.Count(looked)}";
}
