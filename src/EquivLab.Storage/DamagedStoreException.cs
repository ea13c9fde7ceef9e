namespace EquivLab.Storage;

/// <summary>A benchmark's database cannot be read as one.</summary>
internal sealed class DamagedStoreException(Exception inner) : Exception(inner.Message, inner)
{
    /// <summary>What the user is told of a file.</summary>
    public static InputException Of(string name, Exception inner) => new(
        $"{name}: is not a database that 'equivlab bench' wrote, or a damaged one; take it back from a backup, or bring what its cells' folders hold into a new one with 'equivlab bench merge FOLDER --out NEW'.",
        new DamagedStoreException(inner));
}
