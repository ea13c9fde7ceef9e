namespace EquivLab.Storage;

/// <summary>A benchmark's database cannot be read as one.</summary>
internal sealed class DamagedStoreException(string name, Exception inner) : InputException(
    $"{name}: is not a database that 'equivlab bench' wrote, or a damaged one; take it back from a backup, or bring what its cells' folders hold into a new one with 'equivlab bench merge FOLDER --out NEW'.", inner);
