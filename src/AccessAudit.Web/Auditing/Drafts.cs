using System.Text;
using AccessAudit.Audits;
using AccessAudit.Stations;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AccessAudit.Web.Auditing;

/// <summary>The drafts of one member; nobody sees another's.</summary>
internal sealed class Drafts(SiteDatabase database, TimeProvider time)
{
    public async Task<AuditDraft?> FindAsync(Member member, AuditId audit, CancellationToken cancel) =>
        await database.Drafts.FirstOrDefaultAsync(d => d.Audit == audit.ToString() && d.Account == member.Id, cancel);

    public async Task<AuditDraft?> NewestAsync(Member member, StationId station, CancellationToken cancel) =>
        await database.Drafts.AsNoTracking().Where(d => d.Account == member.Id && d.Station == station.ToString())
            .OrderByDescending(d => d.Changed).FirstOrDefaultAsync(cancel);

    public async Task BeginAsync(Member member, Audit audit, CancellationToken cancel)
    {
        database.Drafts.Add(new AuditDraft
        {
            Audit = audit.Id.ToString(),
            Account = member.Id,
            Station = audit.Station.ToString(),
            Document = Write(audit),
            Changed = Now,
            Version = 1,
        });
        await database.SaveChangesAsync(cancel);
    }

    /// <summary>False where another window has changed the draft since; nothing is stored then.</summary>
    public async Task<bool> SaveAsync(AuditDraft draft, Audit audit, int version, CancellationToken cancel)
    {
        if (draft.Version != version)
            return false;
        (draft.Document, draft.Changed, draft.Version) = (Write(audit), Now, version + 1);
        try
        {
            await database.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    public async Task RemoveAsync(AuditDraft draft, CancellationToken cancel) =>
        await database.Drafts.Where(d => d.Audit == draft.Audit).ExecuteDeleteAsync(cancel);

    public static Audit Read(AuditDraft draft) => AuditJson.Read(Encoding.UTF8.GetBytes(draft.Document)) switch
    {
        Parsed<Audit>.Good audit => audit.Value,
        _ => throw new InvalidOperationException($"The draft {draft.Audit} is no audit."),
    };

    private static string Write(Audit audit) => Encoding.UTF8.GetString(AuditJson.Write(audit));

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
