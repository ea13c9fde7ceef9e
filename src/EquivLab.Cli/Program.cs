using EquivLab.Cli.Bench;
using EquivLab.Cli.Commands;
using Spectre.Console;
using Spectre.Console.Cli;

namespace EquivLab.Cli;

internal static class Program
{
    public static int Main(string[] args)
    {
        if (args is [CellHost.Command]) return CellHost.Run();
        AnsiConsole.Console.Pipeline.Attach(new PrintableHook());
        using var stop = new StopSignal();
        var app = new CommandApp();
        app.Configure(config =>
        {
            config.SetApplicationName("equivlab");
            config.UseAssemblyInformationalVersion();
            config.UseStrictParsing();
            config.PropagateExceptions();
            config.AddCommand<RunCommand>("run")
                .WithDescription("Split a table, synthesize, evaluate, gate and report: the main job.")
                .WithExample("run", "datasets/flchain.csv", "--target", "death", "--out", "out");
            config.AddCommand<EvaluateCommand>("evaluate")
                .WithDescription("Evaluate a synthetic table from any tool.")
                .WithExample("evaluate", "--train", "train.csv", "--holdout", "holdout.csv", "--synthetic", "synthetic.csv", "--target", "death");
            config.AddCommand<FitCommand>("fit")
                .WithDescription("Fit a synthesizer to a table and save the model.")
                .WithExample("fit", "datasets/flchain.csv", "--target", "death", "--out", "model.json");
            config.AddCommand<SampleCommand>("sample")
                .WithDescription("Sample any number of rows from a saved model.")
                .WithExample("sample", "model.json", "-n", "1000000", "--out", "synthetic.csv", "--given", "sex=F");
            config.AddCommand<GateCommand>("gate")
                .WithDescription("Judge a result, by another policy if wanted: exit code 0 passed, 1 failed, 3 inconclusive.")
                .WithExample("gate", "out/result.json", "--policy", "policy.json");
            config.AddCommand<PolicyCommand>("policy")
                .WithDescription("Write the default policy, for a person to edit, or its JSON Schema.")
                .WithExample("policy", "--out", "policy.json");
            config.AddCommand<PlanCommand>("plan")
                .WithDescription("Say how many hold-out rows a margin needs, or what margin a hold-out can prove.")
                .WithExample("plan", "--margin", "0.02", "--discordance", "0.10", "--power", "0.9")
                .WithExample("plan", "--holdout-rows", "5000");
            config.AddCommand<BenchCommand>("bench")
                .WithDescription("Compare synthesizers over tables, seeds and budgets: resumable, in shards, each cell in a process of its own. Exit code 0 where every cell completed, else 1.")
                .WithExample("bench", "--data", "datasets", "--synthesizers", "bayes-tree,independent", "--seeds", "3", "--out", "bench")
                .WithExample("bench", "--grid", "grid.yaml", "--shard", "2/8", "--out", "shard-2")
                .WithExample("bench", "--data", "datasets", "--frontier", "--out", "frontier");
            config.AddCommand<BenchMergeCommand>("bench merge")
                .WithDescription("Bring the shards of one grid together.")
                .WithExample("bench", "merge", "shard-1", "shard-2", "--out", "bench");
            config.AddCommand<BenchReportCommand>("bench report")
                .WithDescription("Export a benchmark's tables and sum it up again.")
                .WithExample("bench", "report", "bench");
            config.AddCommand<BenchSchemaCommand>("bench schema")
                .WithDescription("Print the JSON Schema of grid files, for editors and other programs.");
            config.AddCommand<ReportCommand>("report")
                .WithDescription("Draw the reports of a result again, or compare several results.")
                .WithExample("report", "out/result.json", "--out", "out")
                .WithExample("report", "last/result.json", "out/result.json", "--out", "out");
            config.AddCommand<SchemaCommand>("schema")
                .WithDescription("Write the inferred meaning of a table's columns, for a person to edit.")
                .WithExample("schema", "datasets/flchain.csv", "--out", "schema.json");
        });

        try
        {
            return app.Run(NumberOption.WithNegatives(OneWord(args)), stop.Token);
        }
        catch (Exception e) when (Causes(e).OfType<OperationCanceledException>().Any() && stop.Token.IsCancellationRequested)
        {
            return Fail("stopped; nothing was written.", StopSignal.ExitCode);
        }
        catch (Exception e) when (Causes(e).OfType<InputException>().Any())
        {
            InputException cause = Causes(e).OfType<InputException>().First();
            PrintWords(cause.ProgramOutput);
            return Fail(cause.Message, 2);
        }
        catch (CommandAppException e)
        {
            return Fail(e.Message.ReplaceLineEndings(" ") + " Try 'equivlab --help'.", 2);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail($"cannot write the output: {e.Message.ReplaceLineEndings(" ")}", 2);
        }
    }

    /// <summary>The command-line library would show no option of <c>bench</c> if it knew that commands begin with it.</summary>
    private static string[] OneWord(string[] args) => args is ["bench", "merge" or "report" or "schema", ..] ? [$"bench {args[1]}", .. args[2..]] : args;

    private static Exception[] Causes(Exception e) => e is AggregateException aggregate ? [.. aggregate.Flatten().InnerExceptions] : [e];

    /// <summary>An outside program's words may quote rows: whoever started it sees them, before the line that others may record.</summary>
    private static void PrintWords(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return;
        Console.Error.WriteLine("The program's own last words, which may quote rows of the train set:");
        foreach (string line in lines) Console.Error.WriteLine("  | " + Printable.Line(line));
    }

    private static int Fail(string message, int exitCode)
    {
        Console.Error.WriteLine("equivlab: " + Printable.Line(message));
        return exitCode;
    }
}
