using EquivLab.Data;

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
    public static MembershipScores Score(MembershipSample sample, Func<Table, Func<Table, double[]>> train)
    {
        (Table members, Table otherMembers) = Halves(sample.Members);
        (Table nonMembers, Table otherNonMembers) = Halves(sample.NonMembers);
        Func<Table, double[]> knowsFirst = train(nonMembers), knowsSecond = train(otherNonMembers);
        return new MembershipScores(
            [.. knowsSecond(members), .. knowsFirst(otherMembers)], [.. knowsSecond(nonMembers), .. knowsFirst(otherNonMembers)]);
    }

    private static (Table First, Table Second) Halves(Table table)
    {
        int[] rows = [.. Enumerable.Range(0, table.RowCount)];
        int middle = rows.Length / 2;
        return (table.Select(rows.AsSpan(0, middle)), table.Select(rows.AsSpan(middle)));
    }
}
