namespace AccessAudit.Web.Auditing;

/// <summary>An audit that is still being filled in. It belongs to one account and counts nowhere.</summary>
public sealed class AuditDraft
{
    /// <summary>The id that the audit will have.</summary>
    public required string Audit { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Account { get; init; }

    public required string Station { get; init; }

    /// <summary>The audit so far, in the form in which programs exchange audits.</summary>
    public required string Document { get; set; }

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public required long Changed { get; set; }

    /// <summary>Goes up with every change, so that two windows never overwrite each other unseen.</summary>
    public required int Version { get; set; }
}
