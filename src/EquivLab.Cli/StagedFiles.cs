namespace EquivLab.Cli;

/// <summary>
/// Files that appear together or not at all: each is written beside its place under a hidden name and renamed on
/// <see cref="Commit"/>; what is not committed is deleted, when the process exits at the latest. Of a process that was killed the next
/// one that writes to the same place deletes it.
/// </summary>
internal sealed class StagedFiles : IDisposable
{
    private const string Suffix = ".tmp";

    private readonly HashSet<string> _inputs;
    private readonly List<(string Temporary, string Final)> _staged = [];
    private readonly List<string> _stale = [];
    private readonly List<string> _createdFolders = [];
    private readonly Lock _lock = new();

    /// <param name="inputs">Files that are read, and so must not be replaced; null is none.</param>
    public StagedFiles(params IEnumerable<string?> inputs)
    {
        _inputs = [.. inputs.OfType<string>().Where(path => path.Length > 0).Select(RegularFile.Resolved)];
        AppDomain.CurrentDomain.ProcessExit += DeleteAll;
    }

    /// <summary>Where to write the file that will be at <paramref name="path"/>, or at the end of the links that it is.</summary>
    /// <exception cref="InputException">It cannot be written, is no regular file, or is read too.</exception>
    public string Stage(string path)
    {
        if (path.Length == 0) throw new InputException("--out: is empty; expected a file name.");
        string final = RegularFile.Resolved(path);
        if (_inputs.Contains(final)) throw new InputException($"--out: {path} is read by this very command, and would be replaced; name another file.");
        RegularFile.Require(final, path);
        string folder = Path.GetDirectoryName(final)!;
        CreateFolder(folder);
        string start = "." + Path.GetFileName(final) + ".";
        DeleteLeftovers(folder, start);
        string temporary = Path.Combine(folder, start + RunningProcess.Mark + Suffix);
        lock (_lock)
        {
            if (!_staged.Contains((temporary, final))) _staged.Add((temporary, final));
        }

        // What cannot be written is found now, not after the work.
        using (File.Create(temporary))
        {
        }

        return temporary;
    }

    public void StageText(string path, string text) => File.WriteAllText(Stage(path), text);

    /// <summary>Deletes a file on <see cref="Commit"/>, so that nothing of an earlier run stands beside this one's.</summary>
    public void Remove(string path)
    {
        string final = RegularFile.Resolved(path);
        lock (_lock)
        {
            foreach ((string temporary, _) in _staged.Where(s => s.Final == final)) File.Delete(temporary);
            _staged.RemoveAll(s => s.Final == final);
        }

        _stale.Add(path);
    }

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

    private static void DeleteLeftovers(string folder, string start)
    {
        foreach (string file in Directory.EnumerateFiles(folder, start + "*" + Suffix, new EnumerationOptions { MatchType = MatchType.Simple, AttributesToSkip = FileAttributes.None }))
        {
            string name = Path.GetFileName(file);
            if (name.StartsWith(start, StringComparison.Ordinal) && RunningProcess.HasEnded(name[start.Length..^Suffix.Length])) File.Delete(file);
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
