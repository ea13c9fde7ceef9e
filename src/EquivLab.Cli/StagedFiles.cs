namespace EquivLab.Cli;

/// <summary>
/// Files that appear together or not at all: each is written beside its place under a hidden name and renamed on
/// <see cref="Commit"/>; what is not committed is deleted, when the process exits at the latest.
/// </summary>
internal sealed class StagedFiles : IDisposable
{
    private readonly string _mark = $".{Environment.ProcessId}.tmp";
    private readonly List<(string Temporary, string Final)> _staged = [];
    private readonly List<string> _stale = [];
    private readonly List<string> _createdFolders = [];
    private readonly Lock _lock = new();

    public StagedFiles() => AppDomain.CurrentDomain.ProcessExit += DeleteAll;

    /// <summary>Where to write the file that will be at <paramref name="path"/>.</summary>
    public string Stage(string path)
    {
        if (path.Length == 0) throw new InputException("--out: is empty; expected a file name.");
        string final = Path.GetFullPath(path);
        if (Directory.Exists(final)) throw new InputException($"{path}: is a folder, expected a file name.");
        string folder = Path.GetDirectoryName(final)!;
        CreateFolder(folder);
        string temporary = Path.Combine(folder, "." + Path.GetFileName(final) + _mark);
        lock (_lock) _staged.Add((temporary, final));
        return temporary;
    }

    public void StageText(string path, string text) => File.WriteAllText(Stage(path), text);

    /// <summary>Deletes a file on <see cref="Commit"/>, so that nothing of an earlier run stands beside this one's.</summary>
    public void Remove(string path) => _stale.Add(path);

    public void Commit()
    {
        // An exit in the midst of it waits.
        lock (_lock)
        {
            foreach (string path in _stale) File.Delete(path);
            foreach ((string temporary, string final) in _staged) File.Move(temporary, final, overwrite: true);
            _staged.Clear();
            _createdFolders.Clear();
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= DeleteAll;
        DeleteAll(null, EventArgs.Empty);
    }

    private void DeleteAll(object? sender, EventArgs e)
    {
        lock (_lock)
        {
            foreach ((string temporary, _) in _staged) File.Delete(temporary);
            foreach (string folder in Enumerable.Reverse(_createdFolders))
                if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
            _staged.Clear();
            _createdFolders.Clear();
        }
    }

    private void CreateFolder(string folder)
    {
        if (File.Exists(folder)) throw new InputException($"{folder}: is a file, expected a folder.");
        if (Directory.Exists(folder)) return;
        CreateFolder(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        lock (_lock) _createdFolders.Add(folder);
    }
}
