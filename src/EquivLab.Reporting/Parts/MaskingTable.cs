using EquivLab.Evaluation;
using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Masked;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>What synthesis and masking each keep and leak, side by side.</summary>
internal static class MaskingTable
{
    /// <summary>The largest risks of the masked table are shown, so that a wide table stays readable.</summary>
    private const int MostRisks = 5;

    private const string None = "–";

    /// <summary>A figure, what it would be without loss or leak, and what it is on either table.</summary>
    private sealed record Line(string Name, string Scale, string Synthesis, string Masking);

    /// <summary>Writes the table.</summary>
    public static void Write(HtmlWriter html, Result result, MaskingSection masking)
    {
        using (DataTable.Frame(html, "Masking against synthesis"))
        using (html.Element("table"))
        {
            html.Element("caption", "What synthesis and masking keep and leak", ("class", "unseen"));
            using (html.Element("thead"))
            using (html.Element("tr"))
                foreach (string heading in (string[])["Figure", "For scale", "Synthesis", "Masking"])
                    html.Element("th", heading, ("scope", "col"));
            Group(html, "What each keeps: score on the hold-out, and loss with its interval", Kept(result, masking));
            Group(html, "What each leaks: what attacks learn about the people in the train set", Leaked(result.Privacy, masking.Privacy));
            Group(html, "Linkage by the quasi-identifiers", Linked(masking));
        }
    }

    private static void Group(HtmlWriter html, string title, IEnumerable<Line> lines)
    {
        Line[] all = [.. lines];
        if (all.Length == 0) return;
        using (html.Element("tbody"))
        {
            using (html.Element("tr", ("class", "group")))
                html.Element("th", title, ("scope", "rowgroup"), ("colspan", "4"));
            foreach (Line line in all)
            {
                using (html.Element("tr"))
                {
                    html.Element("th", line.Name, ("scope", "row"));
                    html.Element("td", line.Scale);
                    html.Element("td", line.Synthesis);
                    html.Element("td", line.Masking);
                }
            }
        }
    }

    private static IEnumerable<Line> Kept(Result result, MaskingSection masking)
    {
        foreach ((ModelResult synthetic, ModelResult masked) in MaskingWords.Both(result, masking))
        {
            Metric metric = Metric.Of(masked.Metric, result.Utility.Scale);
            LossWords words = LossWords.Of(result.Utility);
            string Cell(ModelResult row) =>
                $"{metric.Value(row.Synthetic)}, {metric.Delta(row.Delta)} ({words.Interval(row.Verdict, metric.Delta(row.CiLow), metric.Delta(row.CiHigh))})";
            yield return new Line($"{masked.Name}, {metric.Label}", $"real {metric.Value(masked.Real)}", Cell(synthetic), Cell(masked));
        }

        yield return new Line("Fidelity score", None, Numbers.Percent(result.Fidelity.Overall), Numbers.Percent(masking.Fidelity));
    }

    private static IEnumerable<Line> Leaked(PrivacySection synthetic, PrivacySection masked)
    {
        foreach (string name in synthetic.Attacks.Concat(masked.Attacks).Select(a => a.Name).Distinct())
        {
            string Cell(PrivacySection of, Func<AttackResult, string> figure) => of.Attacks.FirstOrDefault(a => a.Name == name) is { } attack ? figure(attack) : "not run";
            Line Of(string figure, string scale, Func<AttackResult, string> cell) => new($"{name}, {figure}", scale, Cell(synthetic, cell), Cell(masked, cell));
            yield return Of("AUC", "a guess 0.500", a => $"{Numbers.Plain(a.Auc)} ({Numbers.Plain(a.AucLow)} to {Numbers.Plain(a.AucHigh)})");
            yield return Of("TPR at 1\u00A0% FPR", "a guess 1\u00A0%", a => Numbers.Percent(a.TprAtFpr01, 2));
        }

        foreach (RiskResult risk in masked.Risks.OrderByDescending(r => r.Risk).Take(MostRisks))
        {
            string Cell(RiskResult? of) => of is null ? "not run" : $"{RiskWords.Value(of.Risk)} ({RiskWords.Value(of.CiLow)} to {RiskWords.Value(of.CiHigh)})";
            string name = risk.Secret is null ? RiskWords.Title(risk.Attack) : "Guessing " + risk.Secret;
            yield return new Line($"{name}, risk", "none 0\u00A0%", Cell(synthetic.Risks.FirstOrDefault(r => r.Attack == risk.Attack && r.Secret == risk.Secret)), Cell(risk));
        }

        string Copies(ExactMatches e) => $"{Numbers.Count(e.MemberMatches)} of {Numbers.Count(e.Members)}";
        string ByChance(ExactMatches e) => $"{Numbers.Count(e.NonMemberMatches)} of {Numbers.Count(e.NonMembers)}";
        yield return new Line("Exact copies of members", "none", Copies(synthetic.ExactMatches), Copies(masked.ExactMatches));
        yield return new Line("Exact copies of non-members, by chance", None, ByChance(synthetic.ExactMatches), ByChance(masked.ExactMatches));
    }

    private static IEnumerable<Line> Linked(MaskingSection masking)
    {
        if (masking is not { Before: { } before, After: { } after }) yield break;
        yield return new Line("Rows that no other row shares its combination with", $"real {Numbers.Count(before.UniqueRows)}", None, Numbers.Count(after.UniqueRows));
        yield return new Line("Rows of the rarest combination (k)", $"real {Numbers.Count(before.SmallestGroup)}", None, Numbers.Count(after.SmallestGroup));
        yield return new Line("Different combinations", $"real {Numbers.Count(before.Combinations)}", None, Numbers.Count(after.Combinations));
    }
}
