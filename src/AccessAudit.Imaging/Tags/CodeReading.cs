namespace AccessAudit.Imaging.Tags;

/// <summary>A QR code that was read in a picture.</summary>
/// <param name="Text">What it says, whoever wrote it.</param>
/// <param name="Corners">Of the symbol without its quiet zone, in the picture that was read; each right to a pixel or two.</param>
public sealed record FoundCode(string Text, Quad Corners);

/// <summary>What came of looking for codes in a picture once.</summary>
public abstract record CodeReading
{
    private CodeReading()
    {
    }

    /// <summary>The whole picture was looked at; there may be no code in it.</summary>
    public sealed record Done(IReadOnlyList<FoundCode> Codes) : CodeReading;

    /// <summary>The time ran out; whatever was found so far is lost.</summary>
    public sealed record TimedOut : CodeReading;

    /// <summary>The decoder gave up: out of its memory, or a fault in it that the picture provoked.</summary>
    public sealed record GaveUp(string Reason) : CodeReading;
}

/// <summary>How hard to look.</summary>
public enum CodeEffort
{
    /// <summary>Dark codes on light ground, at the picture's own size.</summary>
    Quick,

    /// <summary>Also light on dark, in smaller copies, and with specks closed: two to three times the work.</summary>
    Thorough,
}
