namespace AccessAudit.Scoring.Columns;

/// <summary>A column of values of which few differ: each different one is kept, and judged, once; a row holds its code.</summary>
internal sealed class CodedColumn<T>
    where T : struct
{
    private readonly Dictionary<T, ushort> codeOf = [];
    private readonly List<T> values = [];
    private readonly ushort[] codes = new ushort[AnswerBlock.Capacity];

    public void Put(int row, T value)
    {
        if (!codeOf.TryGetValue(value, out var code))
        {
            values.Add(value);
            codeOf.Add(value, code = (ushort)values.Count);
        }

        codes[row] = code;
    }

    /// <summary>Says for each row what a rule says of its value.</summary>
    /// <param name="missing">What it says where nothing was seen.</param>
    /// <param name="rule">Asked once for each different value.</param>
    /// <param name="into">One byte a row.</param>
    public void Judge(byte missing, Func<T, byte> rule, Span<byte> into)
    {
        var table = new byte[values.Count + 1];
        table[0] = missing;
        for (var value = 0; value < values.Count; value++)
            table[value + 1] = rule(values[value]);
        for (var row = 0; row < codes.Length && row < into.Length; row++)
            into[row] = table[codes[row]];
    }
}
