using AccessAudit.Checklists;

namespace AccessAudit.Storage.Sheets;

/// <summary>A checklist as it was laid out when sheets were printed from it.</summary>
/// <param name="Number">1 to 511, as the tags of those sheets name it.</param>
/// <param name="Checklist">The edition.</param>
/// <param name="Fingerprint">Of its layout; another one today means that the file was changed since.</param>
public sealed record PrintedLayout(int Number, ChecklistId Checklist, string Fingerprint);
