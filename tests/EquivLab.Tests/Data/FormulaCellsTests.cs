using CsCheck;
using EquivLab.Data;
using static EquivLab.Tests.Models.SampleTables;

namespace EquivLab.Tests.Data;

public sealed class FormulaCellsTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void A_formula_is_named_by_its_column_and_written_as_a_text(string text)
    {
        Table table = new([Texts("c", "a", text, null, text), Numbers("n", -1, 2, 3, 4)]);
        string warning = FormulaCells.Warning(table.Columns)!;
        Assert.StartsWith("Cells of 'c' (1 value) begin like a formula", warning, StringComparison.Ordinal);
        Assert.DoesNotContain(text, warning, StringComparison.Ordinal);
        Table escaped = FormulaCells.Escaped(table);
        Assert.Equal(["a", "'" + text, "", "'" + text], EquivLab.Tests.SampleTables.Texts(escaped, "c"));
        Assert.Null(FormulaCells.Warning(escaped.Columns));
        Assert.Same(table.Columns[1], escaped.Columns[1]);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("-5")]
    [InlineData("+1.5e3")]
    [InlineData("a=b")]
    public void A_sign_or_a_number_is_none(string text) => Assert.Null(FormulaCells.Warning([Texts("c", text, "x")]));

    [Fact]
    public void A_header_is_a_cell_too()
    {
        Table table = new([Texts("=a", "x", "y"), Numbers("@n", 1, 2)]);
        Assert.Equal("Cells in the header ('=a', '@n') begin like a formula, which a spreadsheet would run; --escape-formulas writes them with an apostrophe in front.", FormulaCells.Warning(table.Columns));
        Assert.Equal(["'=a", "'@n"], FormulaCells.Escaped(table).Columns.Select(c => c.Name));
    }

    [Fact]
    public void Nothing_else_changes() => Gen.String[Gen.Char["ab=+-@1 "], 1, 4].Array[1, 8].Sample(texts =>
    {
        Table table = new([Texts("c", texts)]);
        string[] escaped = EquivLab.Tests.SampleTables.Texts(FormulaCells.Escaped(table), "c");
        for (int i = 0; i < texts.Length; i++) Assert.Equal(texts[i], escaped[i].StartsWith('\'') ? escaped[i][1..] : escaped[i]);
    });
}
