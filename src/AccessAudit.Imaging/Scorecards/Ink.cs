using SkiaSharp;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>The colours of the cards. A colour never says anything alone: a shape or a word says it as well.</summary>
/// <remarks>After the palette of the Government Analysis Function; text uses only those with a contrast of at least 4.5 : 1 on white.</remarks>
public enum Ink
{
    /// <summary>Text.</summary>
    Black,

    /// <summary>Secondary text, and what is not known.</summary>
    Gray,

    /// <summary>Lines and empty parts of bars; never text.</summary>
    Pale,

    White,

    /// <summary>No barrier.</summary>
    Blue,

    /// <summary>With help; never text.</summary>
    Turquoise,

    /// <summary>Blocked.</summary>
    Plum,

    /// <summary>Resting on a temporary solution; never text.</summary>
    Orange,

    /// <summary>Three tints of <see cref="Plum"/> from light to dark; black text on the first two, white on the third.</summary>
    PlumLight,

    PlumMiddle,

    PlumDark,

    /// <summary>Two tints of <see cref="Blue"/> under black text.</summary>
    BlueLight,

    BlueMiddle,
}

internal static class Inks
{
    public static SKColor Color(this Ink ink) => SKColor.Parse(ink.Hex());

    public static string Hex(this Ink ink) => ink switch
    {
        Ink.Black => "#1A1A1A",
        Ink.Gray => "#3D3D3D",
        Ink.Pale => "#D5D7DB",
        Ink.White => "#FFFFFF",
        Ink.Blue => "#12436D",
        Ink.Turquoise => "#28A197",
        Ink.Plum => "#801650",
        Ink.PlumLight => "#F5E4ED",
        Ink.PlumMiddle => "#DDB1C9",
        Ink.BlueLight => "#E3EBF3",
        Ink.BlueMiddle => "#AFC7DE",
        Ink.PlumDark => "#A64C7F",
        _ => "#F46A25",
    };
}
