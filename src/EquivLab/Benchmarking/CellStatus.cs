namespace EquivLab.Benchmarking;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>With a result.</summary>
    Completed,

    /// <summary>With an error: bad input, a crash, or a synthetic table that is not valid.</summary>
    Failed,

    /// <summary>It ran longer than a cell may.</summary>
    TimedOut,

    /// <summary>It held more memory than a cell may.</summary>
    OutOfMemory,
}
