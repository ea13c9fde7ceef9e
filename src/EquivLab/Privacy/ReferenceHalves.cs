using EquivLab.Data;
using EquivLab.Synthesis;

namespace EquivLab.Privacy;

/// <summary>
/// Cross-fitting for attacks that need a reference, a sample of the population: it is one half of the non-members while
/// the other half is attacked, and then the other way round, so that nobody is attacked with a reference that contains
/// them. Half of the members is attacked with either, so that both groups are scored alike.
/// </summary>
internal static class ReferenceHalves
{
    /// <summary>The fewest non-members: each half of them has to carry a model.</summary>
    public const int FewestNonMembers = 40;

    /// <param name="sample">Who is attacked.</param>
    /// <param name="train">From a reference to a scorer of tables, one score a row.</param>
    /// <param name="knowsOthers">Whether both references also hold the non-members who are not attacked.</param>
    public static MembershipScores Score(MembershipSample sample, Func<Table, Func<Table, double[]>> train, bool knowsOthers = true)
    {
        Halves members = Halves.Of(sample.Members.RowCount, sample.RandomMembers), nonMembers = Halves.Of(sample.NonMembers.RowCount, sample.RandomNonMembers);
        // Those who stand out are in no reference: it is to be a random sample.
        Table Reference(int[] half)
        {
            Table known = sample.NonMembers.Select([.. half.Where(row => row < sample.RandomNonMembers)]);
            return knowsOthers && sample.Origin is { Others.RowCount: > 0 } origin
                ? TableConcatenation.Concatenate([.. known.Columns.Select(c => c.Schema)], [known, origin.Others]) : known;
        }

        Func<Table, double[]> knowsFirst = train(Reference(nonMembers.First)), knowsSecond = train(Reference(nonMembers.Second));
        double[] Scores(Table records, Halves halves) => halves.Join(knowsSecond(records.Select(halves.First)), knowsFirst(records.Select(halves.Second)));
        return new MembershipScores(Scores(sample.Members, members), Scores(sample.NonMembers, nonMembers));
    }

    /// <summary>Halves of those drawn at random, with half of those who stand out each.</summary>
    private sealed record Halves(int[] First, int[] Second)
    {
        public static Halves Of(int rows, int atRandom)
        {
            int middle = atRandom / 2, middleExposed = atRandom + (rows - atRandom) / 2;
            return new Halves(
                [.. Enumerable.Range(0, middle), .. Enumerable.Range(atRandom, middleExposed - atRandom)],
                [.. Enumerable.Range(middle, atRandom - middle), .. Enumerable.Range(middleExposed, rows - middleExposed)]);
        }

        public double[] Join(double[] first, double[] second)
        {
            var all = new double[First.Length + Second.Length];
            for (int i = 0; i < first.Length; i++) all[First[i]] = first[i];
            for (int i = 0; i < second.Length; i++) all[Second[i]] = second[i];
            return all;
        }
    }
}
