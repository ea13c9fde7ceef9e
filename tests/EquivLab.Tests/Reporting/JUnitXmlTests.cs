using System.Xml.Linq;
using EquivLab.Reporting;

namespace EquivLab.Tests.Reporting;

public class JUnitXmlTests
{
    [Theory]
    [InlineData("passed", 7, 0, 0)]
    [InlineData("failed", 7, 4, 1)]
    [InlineData("inconclusive", 7, 0, 3)]
    public void Has_one_case_a_gated_check(string kind, int cases, int different, int inconclusive)
    {
        XElement root = XDocument.Parse(JUnitXml.Render(Rendered.Result(kind))).Root!;
        Assert.Equal("testsuites", root.Name.LocalName);
        Assert.Equal(cases, root.Descendants("testcase").Count());
        Assert.Equal(different, root.Descendants("failure").Count(f => (string?)f.Attribute("type") == "failed"));
        Assert.Equal(inconclusive, root.Descendants("failure").Count(f => (string?)f.Attribute("type") == "inconclusive"));
        Assert.Equal(cases, (int)root.Attribute("tests")!);
        Assert.Equal(different + inconclusive, (int)root.Attribute("failures")!);
        Assert.All(root.Elements("testsuite"), s => Assert.Equal(s.Elements("testcase").Count(), (int)s.Attribute("tests")!));
    }

    [Fact]
    public void Is_well_formed_for_any_text()
    {
        var nasty = Samples.Nasty with
        {
            Utility = Samples.Nasty.Utility with { Models = [Samples.Row("a\u0000\u001b]]>&<\"'\ud800\uffff", "accuracy", true, 0.8, 0.01, 0.002)] },
        };
        XElement first = XDocument.Parse(JUnitXml.Render(nasty)).Descendants("testcase").First();
        Assert.StartsWith("a\uFFFD\uFFFD]]>&<\"'", (string?)first.Attribute("name"), StringComparison.Ordinal);
    }
}
