using AccessAudit.Storage;

namespace AccessAudit.Web.Desk.SayFind;

/// <summary>Tells whether other audits count than before, without reading any.</summary>
/// <param name="Audits">How many there are.</param>
/// <param name="Decisions">How many decisions about audits there are: one may have taken an audit back.</param>
public readonly record struct StoreState(int Audits, long Decisions)
{
    public static StoreState Of(Workspace workspace) => new(workspace.Audits.Count(), workspace.AuditReviews.Count());
}
