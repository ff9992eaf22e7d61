using System.Text.Json;

namespace AccessAudit;

/// <summary>Values for readers that take only what is plainly right, in one pass; each says false where something is odd.</summary>
/// <remarks>Unlike <see cref="JsonFields"/> it notes nothing: what is odd is read again with care.</remarks>
internal static class JsonPass
{
    /// <summary>A text that was not there before; an escape may hide half of a character, so the careful way looks at it.</summary>
    public static bool Text(ref Utf8JsonReader json, ref string? text)
    {
        if (text is not null || !json.Read() || json.TokenType != JsonTokenType.String || json.ValueIsEscaped)
            return false;
        text = json.GetString();
        return true;
    }

    public static bool Whole(ref Utf8JsonReader json, ref int? whole, int least, int most)
    {
        if (whole is not null || !json.Read() || json.TokenType != JsonTokenType.Number || !json.TryGetInt32(out var number))
            return false;
        whole = number;
        return number >= least && number <= most;
    }

    public static bool Number(ref Utf8JsonReader json, ref decimal? decimals, decimal least, decimal most)
    {
        if (decimals is not null || !json.Read() || json.TokenType != JsonTokenType.Number || !json.TryGetDecimal(out var number))
            return false;
        decimals = number;
        return number >= least && number <= most;
    }
}
