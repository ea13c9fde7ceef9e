using EquivLab.Evaluation;
using EquivLab.Evaluation.Attacks;
using EquivLab.Reporting.Parts;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Reporting.Words;

/// <summary>The membership-inference attacks in sentences.</summary>
internal static class AttackWords
{
    private const string Tells = "tells rows that the synthesizer saw from rows it did not see";

    private static readonly Dictionary<string, (string What, string Source)> Known = new(StringComparer.Ordinal)
    {
        ["distance"] = ("suspects a row if some synthetic row is very similar to it", "Chen and others 2020; Hilprecht and others 2019"),
        ["distance-ratio"] = ("suspects a row if one synthetic row is much more similar to it than any other", "Lowe 2004"),
        ["neighbourhood"] = ("suspects a row if many synthetic rows are similar to it", "Hilprecht and others 2019"),
        ["agreement"] = ("suspects a row if some synthetic row has many of its values, rare ones above all", "Fellegi and Sunter 1969, record linkage by value"),
        ["gen-lra"] = ("suspects a row if some synthetic row has many of its values that no other person explains as well", "Gen-LRA, Ward and others 2025"),
        ["density-ratio-network"] = ("suspects a row if it is more typical of the synthetic table than of people in general, by two Bayesian networks", "DOMIAS, van Breugel and others 2023"),
        ["density-ratio-forest"] = ("asks the same of forests of decision trees, under several orders of the columns", "DOMIAS, van Breugel and others 2023"),
        ["density-ratio-lightgbm"] = ("asks the same of a classifier that has learned to tell synthetic rows from other real ones", "DOMIAS, van Breugel and others 2023; Sugiyama and others 2012"),
        ["shadow-naive"] = ("trains the synthesizer many times with and without a row, and compares means, medians, variances and counts of the tables", "Stadler and others 2022"),
        ["shadow-histogram"] = ("does the same and compares the distribution of every column", "Stadler and others 2022"),
        ["shadow-correlation"] = ("does the same and compares the correlation of every pair of columns", "Stadler and others 2022"),
        ["shadow-queries"] = ("does the same and counts the synthetic rows that agree with the row in a few columns", "TAPAS, Houssiau and others 2022"),
        ["shadow-lira"] = ("does the same and weighs, row by row, how close, how many and how typical the synthetic rows are with and without it", "LiRA, Carlini and others 2022"),
    };

    /// <summary>What an attack does, in a sentence for everybody, with its source; null for one that this program does not know.</summary>
    public static string? Explain(string attack) => Known.TryGetValue(attack, out (string What, string Source) words) ? $"{words.What} ({words.Source})." : null;

    /// <summary>What the attacks show together.</summary>
    public static string Sentence(IReadOnlyList<AttackResult> attacks, double alpha)
    {
        AttackResult[] found = [.. attacks.Where(a => a.Verdict == EquivalenceVerdict.Different)];
        if (found.Where(a => a.AucLow > a.Tolerance).MaxBy(a => a.AucLow) is { } byAuc)
            return $"The attack “{byAuc.Name}” {Tells} with an AUC of at least {Low(byAuc.AucLow)} (a guess is 0.5); the policy allows {Numbers.Round(byAuc.Tolerance)}.";
        if (found.MaxBy(a => a.TprAtFpr01Low) is { } byTpr)
        {
            return $"The attack “{byTpr.Name}” finds at least {Numbers.Percent(Numbers.Down(byTpr.TprAtFpr01Low, 4), 2)} of the rows that the synthesizer saw while it "
                + $"accuses 1 % of the others (a guess finds 1 %); the policy allows {Numbers.Percent(byTpr.TprTolerance ?? double.NaN, 2)}.";
        }

        AttackResult[] open = [.. attacks.Where(a => a.Verdict == EquivalenceVerdict.Inconclusive)];
        const string More = "More members and non-members to attack would settle it.";
        if (open.Where(a => !(a.AucHigh < a.Tolerance)).MaxBy(a => a.AucHigh) is { } openAuc)
        {
            return $"It is not shown that attacks fail: the attack “{openAuc.Name}” may tell rows that the synthesizer saw from rows it did not see with an AUC "
                + $"of up to {High(openAuc.AucHigh)}, and the policy allows {Numbers.Round(openAuc.Tolerance)}. {More}";
        }

        if (open.MaxBy(a => a.TprAtFpr01High) is { } openTpr)
        {
            return $"It is not shown that attacks fail: the attack “{openTpr.Name}” may find up to {Numbers.Percent(Numbers.Up(openTpr.TprAtFpr01High, 4), 2)} of the rows that the "
                + $"synthesizer saw while it accuses 1 % of the others, and the policy allows {Numbers.Percent(openTpr.TprTolerance ?? double.NaN, 2)}. {More}";
        }

        AttackResult best = attacks.MaxBy(a => a.AucHigh)!;
        return $"No attack tried {Tells} with an AUC above {High(best.AucHigh)} (a guess is 0.5), with {UtilityWords.Confidence(alpha)} confidence; the policy allows {Numbers.Round(best.Tolerance)}.";
    }

    /// <summary>What the strongest attack finds where it may accuse one in ten, which nothing is judged by; null where that was not recorded.</summary>
    public static string? AtTenPercent(IReadOnlyList<AttackResult> attacks) => attacks.Where(a => !double.IsNaN(a.TprAtFpr10)).MaxBy(a => a.TprAtFpr10) is { } found
        ? $"At 10 % false positives, for information: the attack “{found.Name}” finds most, {AttackTable.Share(found.TprAtFpr10, found.TprAtFpr10Low, found.TprAtFpr10High)} of the rows that the synthesizer saw (a guess finds 10 %)."
        : null;

    /// <summary>What is shown of the most exposed, where they are given away: only what shows it.</summary>
    public static string Sentence(ExposedRecords exposed)
    {
        string[] names = [.. exposed.Attacks.Where(a => a.Verdict == EquivalenceVerdict.Different).Select(a => $"“{a.Name}”")];
        string[] shown =
        [
            .. exposed.ShowsCopies ? [Copied("as exact copies", exposed.MemberCopies, exposed.NonMemberCopies)] : (string[])[],
            .. exposed.ShowsNearCopies ? [Copied("with at most one column changed", exposed.Near!.Members, exposed.Near.NonMembers)] : (string[])[],
            .. names.Length > 0 ? [$"those that the synthesizer saw are found by {string.Join(", ", names)}"] : (string[])[],
        ];
        return $"People who stand out are given away: of the most exposed rows, {string.Join("; ", shown)}.";

        string Copied(string how, int members, int nonMembers) =>
            $"{Numbers.Count(members)} of {Numbers.Count(exposed.Members)} that the synthesizer saw come out {how}, against {Numbers.Count(nonMembers)} of {Numbers.Count(exposed.NonMembers)} that it did not see";
    }

    // Bounds are rounded away from the claim, so that it still holds as printed.
    public static string High(double auc) => Numbers.Plain(Numbers.Up(auc, 3));

    public static string Low(double auc) => Numbers.Plain(Numbers.Down(auc, 3));
}
