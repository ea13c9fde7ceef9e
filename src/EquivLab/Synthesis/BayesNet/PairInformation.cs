using EquivLab.Encoding;

namespace EquivLab.Synthesis.BayesNet;

/// <summary>Mutual information between all pairs of columns, in nats, less its expectation under independence (Miller 1955), and not below 0.</summary>
internal static class PairInformation
{
    /// <param name="data">The coded table.</param>
    /// <param name="groups">The groups of each column's codes that are counted.</param>
    /// <param name="threads">The most threads.</param>
    /// <returns>A symmetric matrix with zeros on its diagonal.</returns>
    public static double[,] Matrix(CodedTable data, CodeGroups[] groups, int threads)
    {
        int columns = data.Codecs.Length;
        byte[][] grouped = [.. data.Codes.Select((codes, c) => Array.ConvertAll(codes, code => groups[c].GroupOf[code]))];
        var pairs = new List<(int A, int B)>();
        for (int a = 0; a < columns; a++)
            for (int b = a + 1; b < columns; b++) pairs.Add((a, b));

        double[] logs = CountTimesLog(data.RowCount);
        var information = new double[columns, columns];
        Parallel.For(0, pairs.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, p =>
        {
            (int a, int b) = pairs[p];
            information[a, b] = information[b, a] = Pair(grouped[a], groups[a].Count, grouped[b], groups[b].Count, logs);
        });
        return information;
    }

    private static double Pair(byte[] a, int sizeA, byte[] b, int sizeB, double[] logs)
    {
        var joint = new int[sizeA * sizeB];
        for (int i = 0; i < a.Length; i++) joint[a[i] * sizeB + b[i]]++;
        var rowSums = new int[sizeA];
        var columnSums = new int[sizeB];
        double n = a.Length, sum = logs[a.Length];
        for (int x = 0; x < sizeA; x++)
        {
            for (int y = 0; y < sizeB; y++)
            {
                int count = joint[x * sizeB + y];
                rowSums[x] += count;
                columnSums[y] += count;
                sum += logs[count];
            }
        }

        foreach (int count in rowSums) sum -= logs[count];
        foreach (int count in columnSums) sum -= logs[count];
        int usedA = rowSums.Count(s => s > 0), usedB = columnSums.Count(s => s > 0);
        return Math.Max(0, sum / n - (usedA - 1.0) * (usedB - 1) / (2 * n));
    }

    /// <summary>n·log n of every count: a logarithm a cell would take longer than to count.</summary>
    private static double[] CountTimesLog(int most)
    {
        var logs = new double[most + 1];
        for (int n = 2; n <= most; n++) logs[n] = n * Math.Log(n);
        return logs;
    }
}
