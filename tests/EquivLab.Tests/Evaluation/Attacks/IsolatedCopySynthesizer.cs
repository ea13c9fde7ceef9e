using EquivLab.Data;
using EquivLab.Records;
using EquivLab.Synthesis;
using EquivLab.Synthesis.Baselines;

namespace EquivLab.Tests.Evaluation.Attacks;

/// <summary>Independent columns, but for the most isolated records of the train set, which come out verbatim in every block.</summary>
internal sealed class IsolatedCopySynthesizer(int copies) : ISynthesizer
{
    public string Name => "isolated-copy";

    public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>();

    public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default)
    {
        var space = new RecordSpace(train);
        double[] isolation = NearestRecords.Find(space.Place(train), space.Place(train), 2, options.Threads, cancellationToken).Distance(1);
        int[] isolated = [.. Enumerable.Range(0, train.RowCount).OrderByDescending(r => isolation[r]).Take(copies)];
        return new Generator(new IndependentSynthesizer().Fit(train, options, cancellationToken), train.Select(isolated));
    }

    private sealed class Generator(IGenerator independent, Table isolated) : IGenerator
    {
        public IReadOnlyList<ColumnSchema> Columns => independent.Columns;

        public Table SampleBlock(int rows, ulong seed, long block) =>
            TableConcatenation.Concatenate(Columns, [independent.SampleBlock(rows - isolated.RowCount, seed, block), isolated]);
    }
}
