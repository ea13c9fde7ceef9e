namespace EquivLab.Privacy;

/// <summary>What a membership-inference attack says of each record: the higher, the more it looks like a member.</summary>
/// <param name="Members">One score a member.</param>
/// <param name="NonMembers">One score a non-member.</param>
internal sealed record MembershipScores(double[] Members, double[] NonMembers);
