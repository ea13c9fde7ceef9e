namespace EquivLab.Cli;

/// <summary>
/// Files that appear together or not at all: each is written beside its place under a hidden name and renamed on
/// <see cref="Commit"/>; what is not committed is deleted.
/// </summary>
internal sealed class StagedFiles : IDisposable
{
    private readonly string _mark = $".{Environment.ProcessId}.tmp";
    private readonly List<(string Temporary, string Final)> _staged = [];
    private readonly List<string> _stale = [];
    private readonly List<string> _createdFolders = [];

    /// <summary>Where to write the file that will be at <paramref name="path"/>.</summary>
    public string Stage(string path)
    {
        if (path.Length == 0) throw new InputException("--out: is empty; expected a file name.");
        string final = Path.GetFullPath(path);
        if (Directory.Exists(final)) throw new InputException($"{path}: is a folder, expected a file name.");
        string folder = Path.GetDirectoryName(final)!;
        CreateFolder(folder);
        string temporary = Path.Combine(folder, "." + Path.GetFileName(final) + _mark);
        _staged.Add((temporary, final));
        return temporary;
    }

    public void StageText(string path, string text) => File.WriteAllText(Stage(path), text);

    /// <summary>Deletes a file on <see cref="Commit"/>, so that nothing of an earlier run stands beside this one's.</summary>
    public void Remove(string path) => _stale.Add(path);

    public void Commit()
    {
        foreach (string path in _stale) File.Delete(path);
        foreach ((string temporary, string final) in _staged) File.Move(temporary, final, overwrite: true);
        _staged.Clear();
        _createdFolders.Clear();
    }

    public void Dispose()
    {
        foreach ((string temporary, _) in _staged) File.Delete(temporary);
        foreach (string folder in Enumerable.Reverse(_createdFolders))
            if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }

    private void CreateFolder(string folder)
    {
        if (File.Exists(folder)) throw new InputException($"{folder}: is a file, expected a folder.");
        if (Directory.Exists(folder)) return;
        CreateFolder(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        _createdFolders.Add(folder);
    }
}
