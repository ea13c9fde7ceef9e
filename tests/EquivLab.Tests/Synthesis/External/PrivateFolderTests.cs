using System.Diagnostics;
using System.Globalization;
using EquivLab.Synthesis.External;

namespace EquivLab.Tests.Synthesis.External;

public sealed class PrivateFolderTests
{
    /// <summary>A program may be over before it is noted: a start time cannot be read then.</summary>
    [Fact]
    public void A_program_that_has_ended_already_is_no_error()
    {
        using var folder = new PrivateFolder(1000);
        for (int i = 0; i < 200; i++)
        {
            using var program = System.Diagnostics.Process.Start("true");
            if (i % 4 == 0) program.WaitForExit();
            else Thread.SpinWait(i * 2000);
            PrivateFolder.Note(folder.Temporary, program);
        }
    }

    [Fact]
    public void Is_the_owner_s_alone_in_memory_where_there_is_room_and_gone_afterwards()
    {
        string small, large;
        using (var folder = new PrivateFolder(1000))
        using (var huge = new PrivateFolder(long.MaxValue / 64))
        {
            (small, large) = (folder["x"], huge["x"]);
            if (OperatingSystem.IsLinux())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(small)!));
                Assert.StartsWith("/dev/shm/", small, StringComparison.Ordinal);
            }

            Assert.StartsWith(Path.GetTempPath(), large, StringComparison.Ordinal);
            Assert.True(Directory.Exists(folder.Temporary));
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(small)));
        Assert.False(Directory.Exists(Path.GetDirectoryName(large)));
    }

    /// <summary>As after a kill −9: a folder of a process that is gone, with the program that it had started.</summary>
    [Fact]
    public void What_a_killed_process_left_is_removed_by_the_next_and_its_program_ended()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "starts a Unix program");
        using Process gone = Process.Start("true");
        gone.WaitForExit();
        using Process child = Process.Start("sleep", ["600"]);
        using Process other = Process.Start("sleep", ["600"]);
        string Left(Process program, long ticks)
        {
            string folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"equivlab-{Environment.MachineName}-{gone.Id}.{Guid.NewGuid()}"))).FullName;
            File.WriteAllText(Path.Combine(folder, "train.csv"), "real rows");
            File.WriteAllText(Path.Combine(folder, "child"), string.Create(CultureInfo.InvariantCulture, $"{program.Id} {ticks}"));
            return folder;
        }

        string[] left = [Left(child, child.StartTime.Ticks), Left(other, other.StartTime.Ticks - 1)];
        string alive = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"equivlab-{RunningProcess.Mark}.{Guid.NewGuid()}")).FullName;
        new PrivateFolder(1).Dispose();
        Assert.All(left, folder => Assert.False(Directory.Exists(folder)));
        Assert.True(Directory.Exists(alive));
        Assert.True(child.WaitForExit(TimeSpan.FromSeconds(10)));
        // Another process that was given the number of the one that was noted.
        Assert.False(other.HasExited);
        other.Kill();
        Directory.Delete(alive);
    }
}
