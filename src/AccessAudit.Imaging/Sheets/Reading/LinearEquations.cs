namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Solves a few linear equations by elimination with pivots.</summary>
internal static class LinearEquations
{
    private const double Singular = 1e-12;

    /// <param name="rows">A row an equation: the coefficients, then the right side. Used up.</param>
    /// <returns>Null where they have no single solution.</returns>
    public static double[]? Solve(double[,] rows)
    {
        var n = rows.GetLength(0);
        for (var column = 0; column < n; column++)
        {
            BringLargestUp(rows, column);
            if (Math.Abs(rows[column, column]) < Singular)
                return null;
            for (var row = 0; row < n; row++)
            {
                if (row != column)
                    Subtract(rows, row, column, rows[row, column] / rows[column, column]);
            }
        }

        return [.. Enumerable.Range(0, n).Select(i => rows[i, n] / rows[i, i])];
    }

    private static void BringLargestUp(double[,] rows, int column)
    {
        var n = rows.GetLength(0);
        var largest = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(rows[row, column]));
        for (var k = 0; k <= n; k++)
            (rows[column, k], rows[largest, k]) = (rows[largest, k], rows[column, k]);
    }

    private static void Subtract(double[,] rows, int from, int what, double times)
    {
        for (var k = what; k < rows.GetLength(1); k++)
            rows[from, k] -= times * rows[what, k];
    }
}
