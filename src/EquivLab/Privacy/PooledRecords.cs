using EquivLab.Data;
using EquivLab.Synthesis;

namespace EquivLab.Privacy;

/// <summary>All real records in one table, without a mark of who is a member.</summary>
internal static class PooledRecords
{
    /// <summary>The members, then the non-members, with the columns of the members.</summary>
    public static Table Of(MembershipSample sample)
    {
        var others = new Table([.. sample.Members.Columns.Select(c => sample.NonMembers[c.Name])]);
        return TableConcatenation.Concatenate([.. sample.Members.Columns.Select(c => c.Schema)], [sample.Members, others]);
    }
}
