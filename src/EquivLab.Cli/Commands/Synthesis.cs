using System.Diagnostics;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Synthesis;

namespace EquivLab.Cli.Commands;

/// <summary>A fitted generator and the table it made, with the times it took.</summary>
internal sealed record Synthesis(IGenerator Generator, Table Table, SynthesizerSection Section)
{
    public static Synthesis Of(ISynthesizer chosen, TableSplit split, int rows, OutputSettings settings, IProgress<string> progress, CancellationToken stop)
    {
        progress.Report($"fitting {chosen.Name}");
        var clock = Stopwatch.StartNew();
        IGenerator generator = chosen.Fit(split.Train, new FitOptions { Target = split.Target, Seed = settings.Seed, Threads = settings.Threads }, stop);
        double fitSeconds = clock.Elapsed.TotalSeconds;
        progress.Report($"sampling {rows} rows");
        clock.Restart();
        Table table = generator.Sample(rows, settings.Seed, settings.Threads);
        return new Synthesis(generator, table, new SynthesizerSection
        {
            Name = chosen.Name,
            Parameters = chosen.Parameters,
            FitSeconds = fitSeconds,
            SampleSeconds = clock.Elapsed.TotalSeconds,
        });
    }
}
