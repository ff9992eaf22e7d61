namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Why the ink in a box may not be a mark that was made for it.</summary>
[Flags]
internal enum MarkDoubts
{
    None = 0,

    /// <summary>None of it lies in the middle: it may be the box's own outline in the wrong place.</summary>
    OffCentre = 1,

    /// <summary>It is much paler than the page's pen: it may be a stain.</summary>
    Pale = 2,

    /// <summary>It is a line that runs through and goes on far beyond: a fold, the ring of a cup, a line under words.</summary>
    PassingLine = 4,

    /// <summary>It hangs together with a neighbour's mark.</summary>
    Stray = 8,
}
