namespace EquivLab.Privacy;

/// <summary>What a membership-inference attack says of each record: the higher, the more it looks like a member.</summary>
/// <param name="Members">One score a member.</param>
/// <param name="NonMembers">One score a non-member.</param>
internal sealed record MembershipScores(double[] Members, double[] NonMembers)
{
    /// <summary>Whether every record has the same score, so that the attack tells nobody from anybody.</summary>
    public bool IsConstant
    {
        get
        {
            double[] first = Members.Length > 0 ? Members : NonMembers;
            return first.Length == 0 || (Array.TrueForAll(Members, s => s == first[0]) && Array.TrueForAll(NonMembers, s => s == first[0]));
        }
    }
}
