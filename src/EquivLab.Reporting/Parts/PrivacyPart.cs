using EquivLab.Evaluation;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>What attacks learn about the people in the train set.</summary>
internal static class PrivacyPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, Result result)
    {
        PrivacySection privacy = result.Privacy;
        using (Section.Open(html, "privacy"))
        {
            using (html.Element("p", ("class", "verdict")))
                Light.Of(privacy.Verdict).Write(html);
            using (html.Element("ul", ("class", "intro")))
                foreach (string sentence in PrivacyWords.Sentences(privacy, result.Utility.Alpha))
                    html.Element("li", sentence);
            using (html.Element("p", ("class", "intro")))
            {
                html.Text("An ");
                Glossary.Term(html, "attack", "attack");
                html.Text(" tries to tell ");
                Glossary.Term(html, "member", "members from non-members");
                html.Text(" by looking at the synthetic table. Attacks that fail do not prove that none succeeds: the risk is at least what they show.");
            }
            MembershipPart.Write(html, privacy, result.Utility.Alpha);
            RiskPart.Write(html, privacy.Risks);
            Copies(html, privacy.ExactMatches);
            NearCopiesPart.Write(html, privacy.NearCopies);
            Distances(html, privacy.Dcr);
            CloserPart.Write(html, privacy.CloserToTrain);
            CanaryPart.Write(html, privacy.Canaries);
            AuditPart.Write(html, privacy.Audit);
        }
    }

    private static void Copies(HtmlWriter html, ExactMatches exact)
    {
        using (html.Element("h3"))
            Glossary.Term(html, "copies", "Exact copies");
        using (DataTable.Frame(html, "Exact copies"))
        using (html.Element("table", ("class", "plain")))
        {
            html.Element("caption", "Real rows found in the synthetic table value for value", ("class", "unseen"));
            using (html.Element("thead"))
            using (html.Element("tr"))
                foreach (string heading in (string[])["Group", "Looked up", "Copied", "Share"])
                    html.Element("th", heading, ("scope", "col"));
            using (html.Element("tbody"))
            {
                Group(html, "Members (train set)", exact.Members, exact.MemberMatches);
                Group(html, "Non-members (hold-out)", exact.NonMembers, exact.NonMemberMatches);
            }
        }
        using (html.Element("p"))
        {
            Light.OfAttack(exact.Verdict).Write(html);
            html.Text($" The difference of the shares is {Points(exact.Difference)} points, 95 % interval {Points(exact.CiLow)} to {Points(exact.CiHigh)}; "
                + $"the policy tolerates {Numbers.Round(100 * exact.Tolerance)}.");
        }
    }

    private static string Points(double share) => Numbers.Plain(100 * share, 2);

    private static void Group(HtmlWriter html, string name, int looked, int copied)
    {
        using (html.Element("tr"))
        {
            html.Element("th", name, ("scope", "row"));
            html.Element("td", Numbers.Count(looked));
            html.Element("td", Numbers.Count(copied));
            html.Element("td", looked == 0 ? "n/a" : Numbers.Percent((double)copied / looked, 2));
        }
    }

    private static void Distances(HtmlWriter html, ClosestRecordDistances dcr)
    {
        using (html.Element("h3"))
            Glossary.Term(html, "dcr", "Distance to the closest record");
        using (html.Element("figure", ("class", "card")))
        {
            html.Element("figcaption", "If the two curves fall on each other, the synthetic rows are no nearer to the people that the synthesizer saw than to others.");
            Section.Key(html, ("line real solid", "members"), ("line synthetic-line dash", "non-members"));
            ClosestRecordChart.Of(dcr).Write(html);
            new DataTable("Quantiles of the distance to the closest synthetic record", ["Quantile", "Members", "Non-members"],
                dcr.Levels.Zip(dcr.Members, dcr.NonMembers)
                    .Select(q => (IReadOnlyList<string>)[Numbers.Percent(q.First), Numbers.Plain(q.Second), Numbers.Plain(q.Third)])).WriteFolded(html, "Table");
        }
    }
}
