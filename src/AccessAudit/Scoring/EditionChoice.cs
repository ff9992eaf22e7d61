using System.Diagnostics.CodeAnalysis;
using AccessAudit.Audits;
using AccessAudit.Checklists;

namespace AccessAudit.Scoring;

/// <summary>Under which edition an audit is scored: <c>own</c>, <c>in-force</c>, <c>today</c>, or a named one.</summary>
public sealed record EditionChoice : IParsable<EditionChoice>
{
    private EditionChoice(string text, ChecklistId? named) => (Text, Named) = (text, named);

    /// <summary>The one that the audit was made with.</summary>
    public static EditionChoice Own { get; } = new("own", null);

    /// <summary>The one that was the law on the day of the audit.</summary>
    public static EditionChoice InForce { get; } = new("in-force", null);

    /// <summary>The one that is the law on the reporting date.</summary>
    public static EditionChoice Today { get; } = new("today", null);

    public string Text { get; }

    /// <summary>Null where the edition hangs on the audit or the day.</summary>
    public ChecklistId? Named { get; }

    public static EditionChoice Of(ChecklistId named)
    {
        ArgumentNullException.ThrowIfNull(named);
        return new EditionChoice(named.ToString(), named);
    }

    public static EditionChoice Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var choice) ? choice : throw new FormatException($"'{s}' is none of own, in-force, today, FAMILY@EDITION.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out EditionChoice result)
    {
        result = new[] { Own, InForce, Today }.FirstOrDefault(c => c.Text == s)
            ?? (ChecklistId.TryParse(s, provider, out var named) ? Of(named) : null);
        return result is not null;
    }

    /// <summary>Null where there is no such edition, or a named one is of another family than the audit.</summary>
    /// <param name="shelf">The editions at hand.</param>
    /// <param name="drafts">Editions to try: found by name before those of the shelf, but in force only for families that the shelf lacks.</param>
    /// <param name="audit">What is to be scored.</param>
    /// <param name="today">The reporting date.</param>
    public Checklist? Resolve(ChecklistShelf shelf, ChecklistShelf drafts, Audit audit, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(audit);
        var family = audit.Checklist.Family;
        if (this == Own || Named?.Family == family)
            return drafts.Find(Named ?? audit.Checklist) ?? shelf.Find(Named ?? audit.Checklist);
        if (Named is not null)
            return null;
        var day = this == Today ? today : audit.Date;
        return (shelf.All.Any(c => c.Id.Family == family) ? shelf : drafts).InForceOn(family, day);
    }

    public override string ToString() => Text;
}
