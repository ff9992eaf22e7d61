namespace AccessAudit.Imaging.Scorecards;

/// <summary>The fill of a table's cell: the larger the share, the darker, also in grey. The number stands in the cell.</summary>
internal static class Shade
{
    public static Ink Of(double share) => share switch
    {
        0 => Ink.White,
        < 0.05 => Ink.PlumLight,
        < 0.2 => Ink.PlumMiddle,
        < 0.5 => Ink.PlumDark,
        _ => Ink.Plum,
    };

    /// <summary>In which text can be read on it.</summary>
    public static Ink TextOn(Ink shade) => shade is Ink.PlumDark or Ink.Plum ? Ink.White : Ink.Black;
}
