using System.Globalization;
using System.Text;
using System.Xml;
using EquivLab.Equivalence;
using EquivLab.Evaluation;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting;

/// <summary>A result as JUnit XML, for build servers that show test results.</summary>
public static class JUnitXml
{
    /// <summary>
    /// One test case a gated check: each gated model and metric, each attack, and the exact copies. A check that is
    /// not fulfilled is a failure of type <c>different</c> or <c>inconclusive</c>; rows for information are left out.
    /// </summary>
    /// <param name="result">A result.</param>
    public static string Render(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Check[] checks = [.. Check.Of(result)];
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "equivlab");
            Counts(xml, checks);
            xml.WriteAttributeString("time", result.Environment.WallSeconds.ToString("0.###", CultureInfo.InvariantCulture));
            foreach (IGrouping<string, Check> suite in checks.GroupBy(c => c.Area))
                Suite(xml, suite.Key, [.. suite], result);
            xml.WriteEndElement();
        }
        return text.ToString() + "\n";
    }

    private static void Suite(XmlWriter xml, string area, Check[] checks, Result result)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "equivlab." + area);
        Counts(xml, checks);
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", "0");
        xml.WriteAttributeString("timestamp", result.Environment.StartedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        foreach (Check check in checks)
            Case(xml, check);
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, Check check)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "equivlab." + check.Area);
        xml.WriteAttributeString("name", Legal(check.Name));
        // The whole run's time is on the root; the format wants one on every case.
        xml.WriteAttributeString("time", "0");
        if (check.Verdict == EquivalenceVerdict.Equivalent)
        {
            xml.WriteElementString("system-out", Legal(check.Figures));
        }
        else
        {
            string type = check.Verdict == EquivalenceVerdict.Different ? "different" : "inconclusive";
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", type);
            xml.WriteAttributeString("message", Legal($"{type}: {check.Figures}"));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, Check[] checks)
    {
        xml.WriteAttributeString("tests", checks.Length.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", checks.Count(c => c.Verdict != EquivalenceVerdict.Equivalent).ToString(CultureInfo.InvariantCulture));
    }

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
