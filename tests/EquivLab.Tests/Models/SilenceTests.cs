using EquivLab.Data;
using EquivLab.Models;

namespace EquivLab.Tests.Models;

/// <summary>The command line writes its result to stdout, so nothing below it may. Alone, since the console is everybody's.</summary>
[CollectionDefinition(nameof(SilenceTests), DisableParallelization = true)]
[Collection(nameof(SilenceTests))]
public sealed class SilenceTests
{
    [Fact]
    public void TrainersDoNotPrint()
    {
        Table table = SampleTables.Binary(200, 1);
        PredictionTask task = PredictionTask.FromTrain(table, "target", TableTask.Binary);
        (TextWriter output, TextWriter error) = (Console.Out, Console.Error);
        using var console = new StringWriter();
        Console.SetOut(console);
        Console.SetError(console);
        try
        {
            Harness.Run(task, [new("real", table)], table, ModelCatalog.NamesOf(TableTask.Binary), 1, cancellationToken: TestContext.Current.CancellationToken);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
        Assert.Empty(console.ToString());
    }
}
