using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Signs;

/// <summary>Something about some audits that a person should look at: a closed list, each case with what was seen.</summary>
/// <remarks>A sign proves nothing and no audit is ever rejected, left out or weighed less for one.</remarks>
public abstract record Sign
{
    private Sign()
    {
    }

    /// <summary>In the order of ids.</summary>
    public required IReadOnlyList<StationId> Stations { get; init; }

    /// <summary>The same answers, measures included, at many stations.</summary>
    /// <param name="Voice">Who gave them.</param>
    /// <param name="Checklist">What was asked.</param>
    /// <param name="Answers">Number of answers, the same at each station.</param>
    public sealed record SameAnswers(Voice Voice, ChecklistId Checklist, int Answers) : Sign;

    /// <summary>Nearly every measurement of one thing gives the same number.</summary>
    /// <param name="Voice">Who measured.</param>
    /// <param name="Criterion">What was measured.</param>
    /// <param name="Value">The number.</param>
    /// <param name="Same">How often it was that number.</param>
    /// <param name="All">How often it was measured.</param>
    public sealed record HeapedMeasure(Voice Voice, Criterion Criterion, decimal Value, int Same, int All) : Sign;

    /// <summary>Whoever visits and never says no.</summary>
    /// <param name="Voice">Who visited.</param>
    /// <param name="Answers">Answers that could have been no.</param>
    public sealed record NeverNo(Voice Voice, int Answers) : Sign;

    /// <summary>More stations in one day than a day has room for.</summary>
    /// <param name="Voice">Who visited.</param>
    /// <param name="Date">The day.</param>
    /// <param name="Kilometres">The way between them, at the least; 0 where the register has no positions.</param>
    /// <param name="Hours">What the way and the visits take, at the least.</param>
    public sealed record TooFast(Voice Voice, DateOnly Date, double Kilometres, double Hours) : Sign;

    /// <summary>The same file is evidence of different visits.</summary>
    /// <param name="Photo">Such as <c>sha256:…</c>.</param>
    /// <param name="Audits">In the order of ids.</param>
    public sealed record SamePhoto(string Photo, IReadOnlyList<AuditId> Audits) : Sign;

    /// <summary>Two files that look alike are evidence of different stations.</summary>
    /// <param name="Photo">The one.</param>
    /// <param name="Other">The other.</param>
    /// <param name="Bits">How many of 63 features differ.</param>
    public sealed record AlikePhotos(string Photo, string Other, int Bits) : Sign;
}
