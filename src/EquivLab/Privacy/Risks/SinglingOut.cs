namespace EquivLab.Privacy.Risks;

/// <summary>
/// Singling out: an attacker says "exactly one person is like this" of predicates that single out one released record
/// (Giomi et al. 2023, section 4.1; Cohen and Nissim 2020). The chance of being the only one depends on the size of the
/// population, so members and non-members are equally many: the first rows of each group.
/// </summary>
internal sealed class SinglingOut
{
    private readonly AttackSetting _setting;
    private readonly PredicateSpace _space;
    private readonly int[][] _members;
    private readonly int[][] _others;
    private readonly CancellationToken _stop;

    /// <param name="setting">Who is attacked.</param>
    /// <param name="cancellationToken">Stops between predicates.</param>
    public SinglingOut(AttackSetting setting, CancellationToken cancellationToken)
    {
        _setting = setting;
        _stop = cancellationToken;
        _space = new PredicateSpace(setting.Synthetic);
        MembershipSample everyone = setting.Sample.Everyone;
        _members = _space.Code(everyone.Members);
        _others = _space.Code(everyone.NonMembers);
        Population = Math.Min(everyone.Members.RowCount, everyone.NonMembers.RowCount);
    }

    /// <summary>People in each attacked group.</summary>
    public int Population { get; }

    /// <summary>Attacks with predicates on one column.</summary>
    public RiskCounts Univariate(int attempts) => Count(UnivariatePredicates.Find(_space, attempts, _setting.Seed));

    /// <summary>Attacks with predicates on three or more columns.</summary>
    public RiskCounts Multivariate(int attempts) =>
        Count(MultivariatePredicates.Find(_space, attempts, _setting.Seed, _setting.Threads, _stop));

    private RiskCounts Count(List<Condition[]> predicates)
    {
        int Singled(int[][] people, List<Condition[]> guesses) => PredicateCounter.Singled(people, Population, guesses, _setting.Threads, _stop);
        List<Condition[]> naive = MultivariatePredicates.Naive(_space, predicates, _setting.Seed);
        return new RiskCounts(
            predicates.Count, Singled(_members, predicates), predicates.Count, Singled(_others, predicates), naive.Count, Singled(_members, naive));
    }
}
