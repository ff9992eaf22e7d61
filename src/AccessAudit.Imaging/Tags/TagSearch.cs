using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Tags;

/// <summary>A genuine tag in a photograph.</summary>
/// <param name="Tag">What it says.</param>
/// <param name="Text">The code's whole text.</param>
/// <param name="Corners">Of the symbol, in the photograph.</param>
public sealed record FoundTag(Tag Tag, string Text, Quad Corners);

/// <summary>A code in a photograph that is not a tag of ours, or no longer.</summary>
/// <param name="Reading">Why it is refused; never <see cref="TagReading.Genuine"/>.</param>
/// <param name="Text">The code's whole text.</param>
/// <param name="Corners">Of the symbol, in the photograph.</param>
public sealed record RefusedCode(TagReading Reading, string Text, Quad Corners);

/// <summary>What came of looking for a tag in a photograph.</summary>
/// <param name="Refused">The other codes that were met on the way, each text once.</param>
public abstract record TagSearch(IReadOnlyList<RefusedCode> Refused)
{
    /// <param name="Tags">Those seen in the same look. More than one where two papers lie in one photograph.</param>
    /// <param name="Attempt">The attempt that succeeded.</param>
    /// <param name="Refused">The other codes that were met on the way.</param>
    public sealed record Found(IReadOnlyList<FoundTag> Tags, string Attempt, IReadOnlyList<RefusedCode> Refused) : TagSearch(Refused);

    /// <param name="OutOfTime">The time ran out before every attempt was made.</param>
    /// <param name="Refused">The codes that were met.</param>
    public sealed record NotFound(bool OutOfTime, IReadOnlyList<RefusedCode> Refused) : TagSearch(Refused);
}
