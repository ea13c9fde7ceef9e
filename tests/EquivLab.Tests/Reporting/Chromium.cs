using Microsoft.Playwright;

namespace EquivLab.Tests.Reporting;

/// <summary>One browser for a class of tests, and a folder for what it opens.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string Executable = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    private readonly string _folder = Directory.CreateTempSubdirectory("equivlab-report-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser; skips the test where there is none.</summary>
    public IBrowser Browser
    {
        get
        {
            if (_browser is null)
                Assert.Skip($"No Chromium at {Executable}; install it, or set CHROMIUM to its path.");
            return _browser;
        }
    }

    /// <summary>Writes a file and gives its address.</summary>
    public string Write(string name, string text)
    {
        string path = Path.Combine(_folder, Guid.NewGuid().ToString("N") + name);
        File.WriteAllText(path, text);
        return new Uri(path).AbsoluteUri;
    }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
