using EquivLab.Data;

namespace EquivLab.Tests.Data;

public sealed class CsvTableReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_quoted_separators_line_breaks_and_quotes()
    {
        RawTable table = Read("a,b\n\"x, y\",\"line\nbreak\"\n\"say \"\"hi\"\"\",2\n");
        Assert.Equal(["x, y", "say \"hi\""], table.Columns[0].Texts);
        Assert.Equal("line\nbreak", table.Columns[1].Texts[0]);
        Assert.Equal([2, 4], table.LineNumbers);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData(",")]
    public void Detects_the_separator(string separator)
    {
        RawTable table = Read($"a{separator}b\n1{separator}2\n3{separator}4\n");
        Assert.Equal(["a", "b"], table.Columns.Select(c => c.Name));
        Assert.Equal(["2", "4"], table.Columns[1].Texts);
    }

    [Fact]
    public void Skips_a_byte_order_mark_and_blank_lines()
    {
        string path = _folder["bom.csv"];
        File.WriteAllText(path, "a,b\r\n1,2\r\n\r\n3,4\r\n", new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        RawTable table = CsvTableReader.Read(path);
        Assert.Equal("a", table.Columns[0].Name);
        Assert.Equal(2, table.RowCount);
    }

    [Fact]
    public void Reads_utf16_with_a_byte_order_mark()
    {
        string path = _folder["utf16.csv"];
        File.WriteAllText(path, "name,b\nZoë,2\n", System.Text.Encoding.Unicode);
        Assert.Equal("Zoë", CsvTableReader.Read(path).Columns[0].Texts[0]);
    }

    [Fact]
    public void Missing_tokens_are_missing_and_can_be_chosen()
    {
        Assert.Equal([-1, -1, -1, 0], Read("a,b\n?,1\nNA,1\n,1\nx,1\n").Columns[0].Codes);
        string path = _folder.Write("tokens.csv", "a,b\n?,1\n-99,1\n");
        Assert.Equal([0, -1], CsvTableReader.Read(path, ["-99"]).Columns[0].Codes);
    }

    [Theory]
    [InlineData("", "t.csv: is empty; expected a header line and rows.")]
    [InlineData("a,b\n", "t.csv: has a header but no rows.")]
    [InlineData("a,b\n1,2\n1,2,3\n", "t.csv line 3: 3 fields, but the header has 2; check for a missing or an unquoted separator.")]
    [InlineData("a,b\n\"x\ny\",2\n1\n", "t.csv line 4: 1 fields, but the header has 2; check for a missing or an unquoted separator.")]
    [InlineData("a,a\n1,2\n", "t.csv line 1: two columns are named 'a'; rename one.")]
    [InlineData("a,\n1,2\n", "t.csv line 1: column 2 has no name; give every column a name.")]
    public void Refuses_what_is_not_a_table(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<InputException>(() => Read(text)).Message);
    }

    [Fact]
    public void Refuses_an_unclosed_quote_naming_its_line()
    {
        string message = Assert.Throws<InputException>(() => Read("a,b\n1,2\n\"secret,3\n4,5\n")).Message;
        Assert.StartsWith("t.csv line 3: broken quoting", message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_files_that_are_not_text()
    {
        string binary = _folder["b.csv"];
        File.WriteAllBytes(binary, [1, 2, 0, 3]);
        Assert.Contains("not a text file", Assert.Throws<InputException>(() => CsvTableReader.Read(binary)).Message, StringComparison.Ordinal);
        File.WriteAllBytes(binary, [.. "a,b\nZo"u8, 0xEB, .. ",1\n"u8]);
        Assert.Contains("not UTF-8", Assert.Throws<InputException>(() => CsvTableReader.Read(binary)).Message, StringComparison.Ordinal);
        Assert.Contains("no such file", Assert.Throws<InputException>(() => CsvTableReader.Read(_folder["none.csv"])).Message, StringComparison.Ordinal);
        Assert.Contains("is a folder", Assert.Throws<InputException>(() => CsvTableReader.Read(_folder.Root)).Message, StringComparison.Ordinal);
    }

    private RawTable Read(string text) => CsvTableReader.Read(_folder.Write("t.csv", text));
}
