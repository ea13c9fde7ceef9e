using System.Globalization;
using EquivLab.Data;
using EquivLab.Privacy;
using EquivLab.Synthesis;
using EquivLab.Tests.Evaluation.Attacks;

namespace EquivLab.Benchmarks.Attacks;

/// <summary>
/// <c>attacks --train FILE --holdout FILE --target COLUMN [--seeds N] [--null-seeds N] [--synthesizer-seeds N] [--budget NAME] [--case TEXT]</c>:
/// what the attacks find where a leak was planted, and where there is none.
/// </summary>
internal static class AttacksCommand
{
    private const int Outliers = 20;
    private const int Canaries = 100;
    private const double CopiedShare = 0.01;

    public static int Run(string[] args)
    {
        string? train = null, holdout = null, target = null, only = "";
        int seeds = 20, nullSeeds = 100, synthesizerSeeds = 5;
        var budget = AttackBudget.Quick;
        for (int i = 0; i < args.Length; i += 2)
        {
            string? value = i + 1 < args.Length ? args[i + 1] : null;
            bool known = args[i] switch
            {
                "--train" => (train = value) is not null,
                "--holdout" => (holdout = value) is not null,
                "--target" => (target = value) is not null,
                "--seeds" => int.TryParse(value, CultureInfo.InvariantCulture, out seeds) && seeds >= 0,
                "--null-seeds" => int.TryParse(value, CultureInfo.InvariantCulture, out nullSeeds) && nullSeeds >= 0,
                "--synthesizer-seeds" => int.TryParse(value, CultureInfo.InvariantCulture, out synthesizerSeeds) && synthesizerSeeds >= 0,
                "--case" => (only = value) is not null,
                "--budget" => Enum.TryParse(value, ignoreCase: true, out budget),
                _ => false,
            };
            if (known) continue;
            Console.Error.WriteLine($"attacks: cannot read '{args[i]} {value}'; expected --train FILE --holdout FILE --target COLUMN, --seeds N, --null-seeds N, --synthesizer-seeds N, --budget quick|standard|thorough, --case TEXT.");
            return 2;
        }

        if (train is null || holdout is null || target is null)
        {
            Console.Error.WriteLine("attacks: needs --train FILE --holdout FILE --target COLUMN.");
            return 2;
        }

        TableSplit split = TableSplitter.Split(CsvTableReader.Read(train), CsvTableReader.Read(holdout), new SplitOptions(target));
        var cases = new AttackCases(split, budget, only!);
        cases.Repeat("nothing: half of the hold-out against the other half", nullSeeds, cases.HoldoutAsSynthetic);
        if (budget != AttackBudget.Quick)
            cases.Repeat("nothing: bayes-tree fitted to people who are not attacked", nullSeeds, s => cases.FittedToStrangers("bayes-tree", target, s));
        cases.Repeat("1 % of the members copied, rest independent", seeds, s => (split, Planted.RandomCopies(split.Train, target, CopiedShare, s), null));
        cases.Repeat("1 % of the members copied with one value changed, rest independent", seeds, s => (split, Planted.ChangedCopies(split.Train, target, CopiedShare, s), null));
        foreach (double who in new[] { 1, 0.05 })
        {
            foreach (double cells in new[] { 0.1, 0.3, 0.5 })
                cases.Repeat($"{100 * who:0} % of the members copied with {100 * cells:0} % of the cells changed{(who < 1 ? ", rest independent" : "")}", synthesizerSeeds, s => (split, Planted.ChangedCells(split.Train, target, who, cells, s), null));
        }

        cases.Repeat($"the {Outliers} most isolated members copied, rest independent", synthesizerSeeds, s => (split, Planted.IsolatedCopies(split.Train, target, Outliers, s), null));
        cases.Repeat($"the {Outliers} members with the rarest values copied, rest independent", synthesizerSeeds, s => (split, Planted.RareCopies(split.Train, target, Outliers, s), null));
        cases.Plant($"canaries, where the {Outliers} most isolated members come out verbatim", synthesizerSeeds, Canaries, new IsolatedCopySynthesizer(Outliers));
        cases.Plant("canaries, independent", synthesizerSeeds, Canaries, SynthesizerRegistry.Create("independent"));
        foreach (string name in new[] { "bootstrap", "independent", "bayes-chow-liu", "bayes-tree" })
        {
            cases.Repeat(name, name == "bootstrap" ? Math.Min(1, synthesizerSeeds) : synthesizerSeeds, seed =>
            {
                ISynthesizer synthesizer = SynthesizerRegistry.Create(name);
                IGenerator generator = synthesizer.Fit(split.Train, new FitOptions { Target = target, Seed = seed });
                return (split, generator.Sample(split.Train.RowCount, seed, Environment.ProcessorCount), synthesizer);
            });
        }

        return 0;
    }
}
