using System.Diagnostics;
using System.Globalization;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Attacks;
using EquivLab.Privacy;
using EquivLab.Statistics.Deciding;
using EquivLab.Synthesis;

namespace EquivLab.Benchmarks.Attacks;

/// <summary>Attacks tables over seeds and prints what was found.</summary>
/// <param name="split">The real tables.</param>
/// <param name="budget">Which attacks.</param>
/// <param name="only">Only cases whose name contains this are run.</param>
internal sealed class AttackCases(TableSplit split, AttackBudget budget, string only)
{
    /// <summary>Real rows that no synthesizer saw in the place of synthetic ones: half of the hold-out, against the other half and as many members.</summary>
    public (TableSplit Split, Table Synthetic, ISynthesizer? Synthesizer) HoldoutAsSynthetic(ulong seed)
    {
        var rng = new Rng(seed, 78);
        int[] Shuffled(int count)
        {
            int[] rows = [.. Enumerable.Range(0, count)];
            rng.Shuffle<int>(rows);
            return rows;
        }

        int[] held = Shuffled(split.Holdout.RowCount), members = Shuffled(split.Train.RowCount);
        int half = held.Length / 2;
        TableSplit halves = split with { Train = split.Train.Select(members.AsSpan(0, Math.Min(half, members.Length))), Holdout = split.Holdout.Select(held.AsSpan(half)) };
        return (halves, split.Holdout.Select(held.AsSpan(0, half)), null);
    }

    /// <summary>A synthesizer fitted to half of the hold-out, while the other half and as many rows of the train set are attacked: it saw neither, so shadow models of it must find nothing.</summary>
    public (TableSplit Split, Table Synthetic, ISynthesizer? Synthesizer) FittedToStrangers(string name, string target, ulong seed)
    {
        (TableSplit halves, Table strangers, _) = HoldoutAsSynthetic(seed);
        ISynthesizer synthesizer = SynthesizerRegistry.Create(name);
        IGenerator generator = synthesizer.Fit(strangers, new FitOptions { Target = target, Seed = seed });
        return (halves, generator.Sample(strangers.RowCount, seed, Environment.ProcessorCount), synthesizer);
    }

    public void Repeat(string name, int seeds, Func<ulong, (TableSplit Split, Table Synthetic, ISynthesizer? Synthesizer)> make)
    {
        if (seeds == 0 || !name.Contains(only, StringComparison.Ordinal)) return;
        var clock = Stopwatch.StartNew();
        var found = new List<PrivacySection>();
        for (int i = 1; i <= seeds; i++)
        {
            ulong seed = (ulong)i;
            (TableSplit tables, Table synthetic, ISynthesizer? synthesizer) = make(seed);
            var options = new EvaluationOptions { Seed = seed, Attacks = new AttackOptions { Budget = budget, Synthesizer = synthesizer } };
            found.Add(PrivacyEvaluation.Run(tables, synthetic, options, null, CancellationToken.None));
            Console.Error.WriteLine($"{clock.Elapsed:mm\\:ss} {name}: {i} of {seeds}");
        }

        Print(name, found, clock.Elapsed.TotalSeconds / seeds);
    }

    /// <summary>Canaries planted for a synthesizer, over seeds.</summary>
    public void Plant(string name, int seeds, int canaries, ISynthesizer synthesizer)
    {
        if (seeds == 0 || !name.Contains(only, StringComparison.Ordinal)) return;
        var found = new List<CanaryResult>();
        for (int i = 1; i <= seeds; i++)
        {
            var options = new EvaluationOptions { Seed = (ulong)i, Attacks = new AttackOptions { Canaries = canaries, Synthesizer = synthesizer } };
            found.Add(LeakRule.Judge(CanaryEvaluation.Run(split, split.Train.RowCount, options, null, CancellationToken.None)!, options.Policy.Privacy));
            Console.Error.WriteLine($"canaries, {name}: {i} of {seeds}");
        }

        Write($"\n{name}: {Verdicts(found.Select(c => c.Verdict))} of {seeds}; found {found.Sum(c => c.Found)} of {found.Sum(c => c.Included)} canaries in, {found.Sum(c => c.FoundLeftOut)} of {found.Sum(c => c.Canaries - c.Included)} out; AUC {Range(found.Select(c => c.Auc))}; ε ≥ {found.Min(c => c.EpsilonLowerBound):0.00}");
    }

    private static void Print(string name, List<PrivacySection> found, double seconds)
    {
        int Are(Func<PrivacySection, bool> holds) => found.Count(holds);
        Write($"\n{name}: failed {Are(p => p.Verdict == Verdict.Failed)}, inconclusive {Are(p => p.Verdict == Verdict.Inconclusive)}, passed {Are(p => p.Verdict == Verdict.Passed)} of {found.Count}; {seconds:0.0} s each");
        Write($"  exact copies: {Verdicts(found.Select(p => p.ExactMatches.Verdict))}; {found.Average(p => p.ExactMatches.MemberMatches):0.#} members, {found.Average(p => p.ExactMatches.NonMemberMatches):0.#} non-members");
        LoneCopies[] lone = [.. found.Select(p => p.NearCopies?.Lone).OfType<LoneCopies>()];
        Write($"  near copies: {Verdicts(found.Select(p => p.NearCopies!.Verdict))}; of records that nobody resembles {lone.Average(l => l.MemberMatches):0.#} of {lone[0].Members} members, {lone.Average(l => l.NonMemberMatches):0.#} of {lone[0].NonMembers} non-members; smallest p {lone.Min(l => l.PValue):0.0000}, of exact copies {lone.Min(l => l.ExactPValue):0.0000}");
        foreach (string attack in found[0].Attacks.Select(a => a.Name))
        {
            AttackResult[] rows = [.. found.SelectMany(p => p.Attacks).Where(a => a.Name == attack)];
            Write($"  {attack,-22} {Verdicts(rows.Select(r => r.Verdict))}; AUC {Range(rows.Select(r => r.Auc))}, upper end at most {rows.Max(r => r.AucHigh):0.000}; TPR at 1 % {Range(rows.Select(r => r.TprAtFpr01))}, upper end at most {rows.Max(r => r.TprAtFpr01High):0.000}; at 10 % {rows.Average(r => r.TprAtFpr10):0.000}, at 0.1 % {rows.Average(r => r.TprAtFpr001):0.0000}; advantage {rows.Average(r => r.Advantage):0.000}; ε ≥ {rows.Max(r => r.EpsilonLowerBound):0.00}{(rows.Any(r => r.Best) ? $"; better in {rows.Count(r => r.Best)}" : "")}");
        }

        ExposedRecords[] exposed = [.. found.Select(p => p.Exposed).OfType<ExposedRecords>()];
        Write($"  most exposed: {Verdicts(exposed.Select(e => e.Verdict))}; {exposed[0].Members} members, {exposed[0].NonMembers} non-members; copied {exposed.Average(e => e.MemberCopies):0.#} and {exposed.Average(e => e.NonMemberCopies):0.#}");
        foreach (string attack in exposed[0].Attacks.Select(a => a.Name))
        {
            ExposedAttack[] rows = [.. exposed.SelectMany(e => e.Attacks).Where(a => a.Name == attack)];
            Write($"    {attack,-22} {Verdicts(rows.Select(r => r.Verdict))}; AUC {Range(rows.Select(r => r.Auc))}; TPR at 1 % {Range(rows.Select(r => r.TprAtFpr01))} against {rows.Average(r => r.Accused / (double)r.NonMembers):0.0000}; smallest p {rows.Min(r => r.PValue):0.0000}");
        }
    }

    private static string Verdicts(IEnumerable<EquivalenceVerdict> verdicts) => string.Join(", ", verdicts.GroupBy(v => v).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}"));

    private static string Range(IEnumerable<double> values)
    {
        double[] all = [.. values];
        return string.Create(CultureInfo.InvariantCulture, $"{all.Average():0.0000} ({all.Min():0.0000} to {all.Max():0.0000})");
    }

    private static void Write(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
