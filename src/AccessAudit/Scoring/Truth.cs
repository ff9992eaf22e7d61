namespace AccessAudit.Scoring;

/// <summary>Three values after Kleene: what is not known stays unknown until something else decides.</summary>
/// <remarks>The order makes <em>all</em> the minimum and <em>any</em> the maximum.</remarks>
internal enum Truth
{
    False,
    Unknown,
    True,
}

internal static class Truths
{
    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    public static Truth Negate(this Truth truth) => Truth.True - (int)truth;
}
