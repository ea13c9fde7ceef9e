using EquivLab.Data;

namespace EquivLab.Evaluation.Insights;

/// <summary>Which rows of a table a question is asked of.</summary>
internal static class Conditions
{
    public static int[] Rows(Table table, RowCondition? where)
    {
        int[] all = [.. Enumerable.Range(0, table.RowCount)];
        if (where is null) return all;
        var column = (CategoricalColumn)table[where.Column];
        int code = column.Categories.ToList().IndexOf(where.Value);
        return code < 0 ? [] : Array.FindAll(all, r => column.Codes[r] == code);
    }
}
