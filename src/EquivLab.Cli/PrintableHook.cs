using Spectre.Console;
using Spectre.Console.Rendering;

namespace EquivLab.Cli;

/// <summary>Keeps whatever a console renders printable, see <see cref="Printable"/>; the console's own codes pass.</summary>
internal sealed class PrintableHook : IRenderHook
{
    /// <summary>A console on stderr.</summary>
    public static IAnsiConsole ForErrors()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Pipeline.Attach(new PrintableHook());
        return console;
    }

    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) => renderables.Select(r => new Shown(r));

    private sealed class Shown(IRenderable inner) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            inner.Render(options, maxWidth).Select(s => s.IsControlCode || s.IsLineBreak ? s : new Segment(Printable.Of(s.Text), s.Style));
    }
}
