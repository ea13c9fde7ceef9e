using System.Diagnostics;
using EquivLab.Evaluation;
using EquivLab.Reporting;

namespace EquivLab.Benchmarks.Reports;

/// <summary><c>report --result FILE [--times N]</c>: how long a report takes to draw and to open, and how large it is.</summary>
internal static class ReportCommand
{
    public static async Task<int> Run(string[] args)
    {
        string? file = null;
        int times = 5;
        for (int i = 0; i < args.Length; i += 2)
        {
            string? value = i + 1 < args.Length ? args[i + 1] : null;
            bool known = args[i] switch
            {
                "--result" => (file = value) is not null,
                "--times" => int.TryParse(value, out times) && times > 0,
                _ => false,
            };
            if (known) continue;
            Console.Error.WriteLine($"report: cannot read '{args[i]} {value}'; expected --result FILE, --times N.");
            return 2;
        }

        if (file is null)
        {
            Console.Error.WriteLine("report: needs --result FILE, a result.json.");
            return 2;
        }

        Result result = ResultJson.Read(await File.ReadAllTextAsync(file), file);
        double[] seconds = new double[times];
        string html = "";
        for (int i = 0; i < times; i++)
        {
            long start = Stopwatch.GetTimestamp();
            html = HtmlReport.Render(result);
            seconds[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        Write($"render: {seconds[0]:0.000} s the first time, {seconds.Order().ElementAt(times / 2):0.000} s the median of {times}");
        Write($"file: {System.Text.Encoding.UTF8.GetByteCount(html) / 1e6:0.00} MB");
        if (await PageTiming.Of(html, times) is { } page)
            Write($"page: first paint {page.FirstPaint:0} ms, load {page.Load:0} ms, interactive (first idle moment after load) {page.Interactive:0} ms, medians of {times}; {page.Charts} of {page.AllCharts} charts drawn by then");
        else
            Write($"page: not measured, there is no Chromium at {PageTiming.Executable}; install it, or set CHROMIUM to its path");
        return 0;
    }

    private static void Write(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
