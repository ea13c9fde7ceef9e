using System.Globalization;
using System.Text.Json.Serialization;
using EquivLab.Privacy;

namespace EquivLab.Evaluation.Attacks;

/// <summary>The random sample that was attacked, where comparing everybody with every synthetic record would take too long.</summary>
/// <param name="Members">Members attacked.</param>
/// <param name="AllMembers">Members there are.</param>
/// <param name="NonMembers">Non-members attacked.</param>
/// <param name="AllNonMembers">Non-members there are.</param>
public sealed record AttackedRecords(int Members, int AllMembers, int NonMembers, int AllNonMembers)
{
    /// <summary>Who was attacked, as a sentence.</summary>
    [JsonIgnore]
    public string Sentence => string.Create(
        CultureInfo.InvariantCulture,
        $"Attacked: {Members:N0} of {AllMembers:N0} members and {NonMembers:N0} of {AllNonMembers:N0} non-members, at random; intervals are those of so many. Copies were looked for among all, and those who stand out most were chosen among all.");

    /// <returns>Null where everybody was attacked.</returns>
    internal static AttackedRecords? Of(MembershipSample sample) => sample.Origin is { Everyone: var everyone } origin
        ? new AttackedRecords(origin.RandomMembers, everyone.Members.RowCount, origin.RandomNonMembers, everyone.NonMembers.RowCount) : null;
}
