using EquivLab.Benchmarking.Files;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Bench;

/// <summary><c>equivlab bench schema</c>: prints the JSON Schema of grid files.</summary>
internal sealed class BenchSchemaCommand : Command
{
    public override int Execute(CommandContext context, CancellationToken cancellationToken)
    {
        Console.Out.Write(GridFile.Schema);
        return 0;
    }
}
