namespace AccessAudit.Imaging.Tags;

/// <summary>Solves the equations of a fit that must not trust its data beyond measure (Tikhonov's regularization, by Cholesky's factors).</summary>
internal static class LeastSquares
{
    /// <param name="products">Symmetric; the lower triangle is read.</param>
    /// <param name="targets">The right side.</param>
    /// <param name="caution">Added to the diagonal: keeps the unknowns small.</param>
    public static double[] Solve(double[,] products, double[] targets, double caution)
    {
        var n = targets.Length;
        var lower = new double[n, n];
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = products[row, column] + (row == column ? caution : 0);
                for (var k = 0; k < column; k++)
                    sum -= lower[row, k] * lower[column, k];
                lower[row, column] = row == column ? Math.Sqrt(Math.Max(sum, 1e-9)) : sum / lower[column, column];
            }
        }

        var found = (double[])targets.Clone();
        for (var row = 0; row < n; row++)
        {
            for (var k = 0; k < row; k++)
                found[row] -= lower[row, k] * found[k];
            found[row] /= lower[row, row];
        }

        for (var row = n - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < n; k++)
                found[row] -= lower[k, row] * found[k];
            found[row] /= lower[row, row];
        }

        return found;
    }
}
