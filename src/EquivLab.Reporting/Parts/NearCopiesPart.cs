using EquivLab.Evaluation.Attacks;
using EquivLab.Privacy.Copies;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>Near copies, and which columns make copies what they are.</summary>
internal static class NearCopiesPart
{
    /// <summary>Writes the part; nothing for a result without it.</summary>
    public static void Write(HtmlWriter html, NearCopies? near)
    {
        if (near is null)
            return;
        using (html.Element("h3"))
            Glossary.Term(html, "near-copies", "Near copies");
        html.Element("p", "A near copy agrees with a real row in every column but at most one: whoever knows most of a person's values could read off the rest. "
            + "Chance makes near copies of non-members too; only the excess among members is a leak.");
        new DataTable("Real rows that agree with a synthetic row in all columns but at most one", ["Group", "Looked up", "With a near copy", "Share"],
        [
            Group("Members (train set)", near.Members, near.MemberMatches),
            Group("Non-members (hold-out)", near.NonMembers, near.NonMemberMatches),
        ]).Write(html);
        LeakLight.Write(html, near.Verdict, LeakWords.Excess(near));
        if (near.Lone is { } lone)
            html.Element("p", LeakWords.Remembered(lone) + " A good synthesizer makes copies of common rows; a row that differs from everybody's in two columns at least it hits by chance, members hardly more often than non-members.");
        Columns(html, near.Columns);
    }

    private static void Columns(HtmlWriter html, IReadOnlyList<CopiesByColumn> columns)
    {
        CopiesByColumn[] involved = [.. columns.Where(c => c.SinglesOut + c.Members + c.NonMembers > 0).OrderByDescending(c => c.SinglesOut).ThenByDescending(c => c.Members)];
        if (involved.Length == 0)
            return;
        html.Element("p", "Which columns make them so: a column singles a copied person out where the row is one of a kind among all real rows with the column, and not without it. "
            + "Coarser values in such a column would make the copy harmless. Near copies count where they differ in that column alone.");
        new DataTable("Copies by column", ["Column", "Exact copies it singles out", "Near copies of members", "Near copies of non-members"],
            involved.Select(c => (IReadOnlyList<string>)[c.Column, Numbers.Count(c.SinglesOut), Numbers.Count(c.Members), Numbers.Count(c.NonMembers)])).Write(html);
    }

    private static IReadOnlyList<string> Group(string name, int looked, int found) =>
        [name, Numbers.Count(looked), Numbers.Count(found), looked == 0 ? "n/a" : Numbers.Percent((double)found / looked, 2)];
}
