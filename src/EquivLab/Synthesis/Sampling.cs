using EquivLab.Data;

namespace EquivLab.Synthesis;

/// <summary>Tables from a generator, whole or as a stream of blocks in constant memory.</summary>
public static class Sampling
{
    /// <summary>Rows a block, unless a generator has its own: <see cref="IGenerator.BlockRows"/>.</summary>
    public const int BlockRows = 1 << 14;

    /// <summary>Samples a table.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="seed">The seed: the same seed gives the same table, on any number of threads.</param>
    /// <param name="threads">The most threads.</param>
    public static Table Sample(this IGenerator generator, int rows, ulong seed, int threads)
    {
        int blockRows = generator.BlockRows;
        if (rows > 0 && rows <= blockRows) return generator.SampleBlock(rows, seed, 0);
        var blocks = new Table[BlockCount(rows, blockRows)];
        Parallel.For(0, blocks.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, b =>
            blocks[b] = generator.SampleBlock(RowsOf(b, rows, blockRows), seed, b));
        return TableConcatenation.Concatenate(generator.Columns, blocks);
    }

    /// <summary>Samples any number of rows and hands over each block in order, mapped on worker threads; at most a few blocks are held at a time.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="map">What to make of a block on a worker thread, such as its CSV text.</param>
    /// <param name="consume">Receives what was made, in order, on the calling thread.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    /// <typeparam name="T">What is made of a block.</typeparam>
    public static void Stream<T>(
        this IGenerator generator, long rows, ulong seed, int threads, Func<Table, T> map, Action<T> consume, CancellationToken cancellationToken = default)
    {
        var pending = new Queue<Task<T>>();
        int blockRows = generator.BlockRows;
        long count = BlockCount(rows, blockRows), next = 0;
        try
        {
            while (next < count || pending.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                while (next < count && pending.Count < threads + 1)
                {
                    long block = next++;
                    pending.Enqueue(Task.Run(() => map(generator.SampleBlock(RowsOf(block, rows, blockRows), seed, block)), cancellationToken));
                }

                consume(pending.Dequeue().GetAwaiter().GetResult());
            }
        }
        finally
        {
            // Nothing may still be sampling when the caller goes on.
            Task.WhenAll(pending).ContinueWith(static _ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }

    private static long BlockCount(long rows, int blockRows) => (rows + blockRows - 1) / blockRows;

    private static int RowsOf(long block, long rows, int blockRows) => (int)Math.Min(blockRows, rows - block * blockRows);
}
