using System.Diagnostics;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Synthesis;
using EquivLab.Synthesis.External;

namespace EquivLab.Cli.Commands;

/// <summary>A fitted generator and the table it made, with the times it took.</summary>
internal sealed record Synthesis(IGenerator Generator, Table Table, SynthesizerSection Section)
{
    public static Synthesis Of(ISynthesizer chosen, TableSplit split, int rows, OutputSettings settings, IProgress<string> progress, CancellationToken stop)
    {
        if (chosen is not ExternalSynthesizer) progress.Report($"fitting {chosen.Name}");
        var clock = Stopwatch.StartNew();
        IGenerator generator = chosen.Fit(split.Train, new FitOptions { Target = split.Target, Seed = settings.Seed, Threads = settings.Threads }, stop);
        double fitSeconds = clock.Elapsed.TotalSeconds;
        var program = chosen as ExternalSynthesizer;
        progress.Report(program is null ? $"sampling {rows} rows" : $"running {chosen.Name}");
        clock.Restart();
        Table table = generator.Sample(rows, settings.Seed, settings.Threads);
        return new Synthesis(generator, table, new SynthesizerSection
        {
            Name = chosen.Name,
            Parameters = chosen.Parameters,
            Epsilon = program?.Options.Epsilon,
            Delta = program?.Options.Delta,
            // An outside program fits and samples in one.
            FitSeconds = program is null ? fitSeconds : null,
            SampleSeconds = clock.Elapsed.TotalSeconds,
        });
    }
}
