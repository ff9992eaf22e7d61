using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Web.Review;

/// <summary>A row of which nobody could say anything: its page is to be photographed again.</summary>
/// <param name="Station">Whose sheet.</param>
/// <param name="Page">Of the sheet, from 1.</param>
/// <param name="Criterion">What the row asks; null where its checklist is not at hand.</param>
public sealed record Retake(Station Station, int Page, Criterion? Criterion);
