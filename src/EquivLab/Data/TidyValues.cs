namespace EquivLab.Data;

/// <summary>Puts drawn values where a column has them: on its grid, with its decimals.</summary>
internal readonly struct TidyValues(ColumnSchema schema)
{
    private const double MostExact = 1L << 53;

    private readonly ValueGrid? _grid = schema.Grid;
    private readonly double _scale = Math.Pow(10, schema.Decimals);

    public double Of(double value)
    {
        if (_grid is not null) value = _grid.Round(value);
        double scaled = value * _scale;
        // Beyond the digits of a double there is nothing to round.
        return Math.Abs(scaled) < MostExact ? Math.Round(scaled) / _scale : value;
    }
}
