namespace EquivLab.Privacy.Copies;

/// <summary>What a synthetic table has of each record of a group; one entry a record in every array.</summary>
/// <param name="Near">Whether some synthetic record agrees with it in every column but at most one.</param>
/// <param name="Exact">Whether some synthetic record agrees in every column.</param>
/// <param name="Lone">Whether no other real record, member or not, agrees with it in every column but at most one: a copy of it is hardly one of somebody else.</param>
/// <param name="Shared">Whether the synthetic table has all its categories, as of <see cref="SharedValues"/>.</param>
internal sealed record RecordCopies(bool[] Near, bool[] Exact, bool[] Lone, bool[] Shared)
{
    public int Count => Near.Length;

    /// <summary>Those of the records that are marked.</summary>
    public RecordCopies Only(bool[] marked)
    {
        T[] Marked<T>(T[] values) => [.. values.Where((_, r) => marked[r])];
        return new RecordCopies(Marked(Near), Marked(Exact), Marked(Lone), Marked(Shared));
    }
}
