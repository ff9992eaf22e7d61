namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Finds the value of a rank without sorting all of them (quickselect).</summary>
internal static class Rank
{
    /// <param name="values">Are put in another order.</param>
    /// <param name="rank">0 is the least.</param>
    public static float Of(Span<float> values, int rank)
    {
        var (from, to) = (0, values.Length - 1);
        while (from < to)
        {
            var pivot = values[(from + to) / 2];
            var (i, j) = (from, to);
            while (i <= j)
            {
                while (values[i] < pivot)
                    i++;
                while (values[j] > pivot)
                    j--;
                if (i <= j)
                {
                    (values[i], values[j]) = (values[j], values[i]);
                    i++;
                    j--;
                }
            }

            if (rank <= j)
                to = j;
            else if (rank >= i)
                from = i;
            else
                break;
        }

        return values[rank];
    }
}
