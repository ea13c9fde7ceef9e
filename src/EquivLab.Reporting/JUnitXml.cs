using System.Globalization;
using System.Text;
using System.Xml;
using EquivLab.Evaluation;

namespace EquivLab.Reporting;

/// <summary>A result as JUnit XML, for build servers that show test results.</summary>
public static class JUnitXml
{
    /// <summary>
    /// One test case a check, a suite a kind. A gated check that is not fulfilled is a failure of type <c>failed</c>
    /// or <c>inconclusive</c>; one that only informs is skipped unless it passed.
    /// </summary>
    /// <param name="result">A result.</param>
    public static string Render(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        IReadOnlyList<GateCheck> checks = GateDecision.Of(result).Checks;
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "equivlab");
            Counts(xml, checks);
            xml.WriteAttributeString("time", result.Environment.WallSeconds.ToString("0.###", CultureInfo.InvariantCulture));
            foreach (IGrouping<GateCheckKind, GateCheck> suite in checks.GroupBy(c => c.Kind))
                Suite(xml, ClassOf(suite.Key), [.. suite], result);
            xml.WriteEndElement();
        }
        return text.ToString() + "\n";
    }

    private static void Suite(XmlWriter xml, string name, GateCheck[] checks, Result result)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", name);
        Counts(xml, checks);
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", checks.Count(IsSkipped).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("timestamp", result.Environment.StartedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        foreach (GateCheck check in checks)
            Case(xml, check);
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, GateCheck check)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", ClassOf(check.Kind));
        xml.WriteAttributeString("name", Legal(check.Name));
        // The whole run's time is on the root; the format wants one on every case.
        xml.WriteAttributeString("time", "0");
        if (check.Verdict == Verdict.Passed)
        {
            xml.WriteElementString("system-out", Legal(check.Reason));
        }
        else if (IsSkipped(check))
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Legal("for information: " + check.Reason));
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", check.Verdict.ToString().ToLowerInvariant());
            xml.WriteAttributeString("message", Legal(check.Reason));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, IReadOnlyList<GateCheck> checks)
    {
        xml.WriteAttributeString("tests", checks.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", checks.Count(c => c.Gated && c.Verdict != Verdict.Passed).ToString(CultureInfo.InvariantCulture));
    }

    private static bool IsSkipped(GateCheck check) => !check.Gated && check.Verdict != Verdict.Passed;

    private static string ClassOf(GateCheckKind kind) => "equivlab." + kind.ToString().ToLowerInvariant();

    // XML 1.0 has no way to write most control characters and lone surrogates, not even escaped.
    private static string Legal(string text)
    {
        var legal = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool fits = rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF);
            legal.Append(fits ? rune : Rune.ReplacementChar);
        }
        return legal.ToString();
    }

    // A StringWriter declares UTF-16, but the file will be UTF-8.
    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}
