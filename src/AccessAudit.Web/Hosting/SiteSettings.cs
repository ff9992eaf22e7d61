using AccessAudit.Checklists;
using AccessAudit.Storage;

namespace AccessAudit.Web.Hosting;

/// <summary>What a site is made of.</summary>
public sealed record SiteSettings
{
    /// <summary>Stays the caller's to dispose of, after the site has stopped.</summary>
    public required Workspace Workspace { get; init; }

    /// <summary>Every edition that audits may have been made with.</summary>
    public required ChecklistShelf Checklists { get; init; }

    /// <summary>A PostgreSQL connection string for accounts, drafts and voters' reports; null keeps them in the workspace.</summary>
    public string? Database { get; init; }

    /// <summary>Whether what is logged comes as JSON, an object a line, instead of text.</summary>
    public bool JsonLogs { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Takes what the person who starts the site must read, such as the one-time link of the first administrator.</summary>
    public required Action<string> Say { get; init; }
}
