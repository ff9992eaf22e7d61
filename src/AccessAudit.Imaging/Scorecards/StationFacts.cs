using AccessAudit.Audits;
using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Everything that a station's card is made from.</summary>
public sealed record StationFacts
{
    public required Station Station { get; init; }

    /// <summary>The station's current audit; null where nobody has audited it yet.</summary>
    public required AuditedVisit? Current { get; init; }

    /// <summary>The audit before it, for what has changed.</summary>
    public AuditedVisit? Before { get; init; }

    /// <summary>The day as of which the card speaks; the card knows no other clock.</summary>
    public required DateOnly ReportingDate { get; init; }

    /// <summary>A short fingerprint of the station and its audits, as it stands in the card's foot.</summary>
    public string Hash => DataHash.Of(this);

    /// <summary>The text of the station's tag, as its QR code holds it; null leaves it out.</summary>
    public string? Tag { get; init; }
}

/// <summary>An audit and what it came to.</summary>
public sealed record AuditedVisit(Audit Audit, Assessment Assessment)
{
    /// <summary>Nobody saw anything: then a card shows no figures, for 0 to 100 % would look like a finding.</summary>
    internal bool SawNothing => Audit.Answers.Values.All(a => a.Value is null);
}
