using EquivLab.Evaluation;
using Spectre.Console;

namespace EquivLab.Cli.Commands;

/// <summary>What <c>equivlab gate</c> prints: the verdict, its reasons, and every check in a table.</summary>
internal static class CheckTable
{
    public static void Print(GateDecision decision)
    {
        Console.WriteLine(decision.Verdict.ToString().ToLowerInvariant());
        foreach (string reason in decision.Reasons) Console.WriteLine("- " + Printable.Line(reason));

        IAnsiConsole console = AnsiConsole.Console;
        if (Console.IsOutputRedirected) console.Profile.Width = Summary.RedirectedWidth;
        var table = new Table().Border(TableBorder.Simple);
        foreach (string header in new[] { "kind", "check", "verdict", "" }) table.AddColumn(header);
        foreach (GateCheck check in decision.Checks)
            table.AddRow(check.Kind.ToString().ToLowerInvariant(), Markup.Escape(check.Name), Word(check.Verdict), check.Gated ? "" : "for information");
        console.Write(table);
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "[green]passed[/]",
        Verdict.Failed => "[red]failed[/]",
        _ => "[yellow]inconclusive[/]",
    };
}
