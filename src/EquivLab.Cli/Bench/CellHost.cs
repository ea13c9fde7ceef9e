using System.Runtime.InteropServices;
using EquivLab.Benchmarking;
using EquivLab.Cli.Commands;
using EquivLab.Evaluation;

namespace EquivLab.Cli.Bench;

/// <summary>
/// The process of one cell: a request on stdin, figures on stdout, one line on stderr where it fails. It is hidden from
/// help, and does without the command-line library, since a grid starts it many times.
/// </summary>
internal static class CellHost
{
    public const string Command = "bench-cell";

    /// <summary>How long an outside program has to end once the benchmark is gone.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    public static int Run()
    {
        // Ctrl-C reaches the whole group; the benchmark decides what becomes of its cells.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var stop = new CancellationTokenSource();
        using var input = new StreamReader(Console.OpenStandardInput(), System.Text.Encoding.UTF8);
        if (input.ReadLine() is not { } line) return Fail("expected a request on stdin; this command is for 'equivlab bench'.", 2);
        new Thread(() => EndWith(input, stop)) { IsBackground = true }.Start();
        try
        {
            CellFigures figures = Evaluate(BenchJson.Read<CellRequest>(line), stop.Token);
            Console.Out.Write(BenchJson.Write(figures));
            return 0;
        }
        catch (Exception e) when (Causes(e).OfType<InputException>().FirstOrDefault() is { } bad)
        {
            return Fail(bad.Message, 2);
        }
        catch (Exception e) when (Causes(e).OfType<OutOfMemoryException>().Any())
        {
            return Fail("out of memory", CellProcess.MemoryExitCode);
        }
        catch (Exception e)
        {
            return Fail($"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}", 1);
        }
    }

    private static CellFigures Evaluate(CellRequest request, CancellationToken stop)
    {
        var provenance = new Provenance(CellWork.Command(request.Grid, request.Cell));
        BenchSynthesizer named = request.Grid.SynthesizerOf(request.Cell);
        CellEvaluation evaluation = CellWork.Of(request.Grid, request.Cell, SynthesizerSource.Create(named, request.Grid.TableOf(request.Cell)), TableReading.Read, request.Threads);
        Result result = evaluation.Run(provenance, cancellationToken: stop);
        using var files = new StagedFiles();
        files.StageText(Path.Combine(request.Folder, "result.json"), ResultJson.Write(result));
        stop.ThrowIfCancellationRequested();
        files.Commit();
        return CellReading.Of(result);
    }

    /// <summary>Stdin stays open as long as the benchmark lives, and a cell has no business beyond that.</summary>
    private static void EndWith(StreamReader input, CancellationTokenSource stop)
    {
        input.ReadToEnd();
        stop.Cancel();
        Thread.Sleep(Grace);
        Environment.Exit(1);
    }

    private static IEnumerable<Exception> Causes(Exception e)
    {
        IEnumerable<Exception> inner = e is AggregateException all ? all.InnerExceptions : e.InnerException is { } one ? [one] : [];
        return inner.SelectMany(Causes).Prepend(e);
    }

    private static int Fail(string message, int exitCode)
    {
        Console.Error.WriteLine("equivlab: " + Printable.Line(message));
        return exitCode;
    }
}
