using System.Diagnostics.Metrics;

namespace AccessAudit.Web.Hosting;

/// <summary>Counts what the site does that its framework knows nothing of.</summary>
internal sealed class SiteMeter
{
    public const string Name = "AccessAudit";

    private readonly Counter<long> read;
    private readonly Counter<long> asked;
    private readonly Counter<long> refused;
    private readonly Counter<long> audits;

    public SiteMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        read = meter.CreateCounter<long>("accessaudit.sheets.read", "{photograph}", "Photographs of sheets that were read.");
        asked = meter.CreateCounter<long>("accessaudit.sheets.asked", "{row}", "Rows and numbers that reading left to a person.");
        refused = meter.CreateCounter<long>("accessaudit.sheets.refused", "{photograph}", "Photographs of sheets that were refused, by kind of problem.");
        audits = meter.CreateCounter<long>("accessaudit.audits.handed_in", "{audit}", "Audits that were handed in and are new.");
    }

    /// <param name="left">Rows and numbers that are left to a person.</param>
    public void SheetRead(int left)
    {
        read.Add(1);
        asked.Add(left);
    }

    /// <param name="kind">Such as <c>no-tag</c>, see <see cref="Sheets.SheetProblemWords.Kind"/>.</param>
    public void SheetRefused(string kind) => refused.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void AuditHandedIn() => audits.Add(1);
}
