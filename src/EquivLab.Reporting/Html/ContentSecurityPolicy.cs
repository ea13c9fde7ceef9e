using System.Security.Cryptography;

namespace EquivLab.Reporting.Html;

/// <summary>The policy that lets a report run its own two scripts and load nothing at all.</summary>
internal static class ContentSecurityPolicy
{
    /// <summary>A policy that allows exactly these inline scripts.</summary>
    /// <param name="scripts">The scripts' text as it stands in the document.</param>
    public static string For(params IEnumerable<string> scripts) =>
        "default-src 'none'; " +
        $"script-src {string.Join(' ', scripts.Select(Hash))}; " +
        // plotly.js sets style attributes and makes one style element.
        "style-src 'unsafe-inline'; " +
        // Heat maps are images that plotly.js draws and then shows from a data address.
        "img-src data: blob:; base-uri 'none'; form-action 'none'";

    private static string Hash(string script) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script)))}'";
}
