using EquivLab.Data;

namespace EquivLab.Cli;

/// <summary>What may be replaced by renaming another file over it: regular files, and nothing else.</summary>
internal static class RegularFile
{
    /// <summary>The full path, at the end of the links that it and its folders are.</summary>
    public static string Resolved(string path)
    {
        string full = Path.GetFullPath(path);
        try
        {
            if (File.ResolveLinkTarget(full, returnFinalTarget: true) is { } target) return Resolved(target.FullName);
            return Path.GetDirectoryName(full) is { } folder ? Path.Combine(Resolved(folder), Path.GetFileName(full)) : full;
        }
        catch (IOException)
        {
            // Links in a circle, or no such folder: whoever writes there will say so.
            return full;
        }
    }

    /// <param name="resolved">The path, resolved.</param>
    /// <param name="path">The path as it was given.</param>
    /// <exception cref="InputException">There is something, and it is a folder, a device, a pipe or a socket.</exception>
    public static void Require(string resolved, string path)
    {
        if (Directory.Exists(resolved)) throw new InputException($"{path}: is a folder, expected a file name.");
        // A link to a stream that is open has a target without a file.
        if (File.Exists(path) && !FileKind.IsRegular(path))
            throw new InputException($"{path}: is a device, a pipe or a socket, which is not replaced; name a regular file ('sample' writes to standard output with --out -).");
    }
}
