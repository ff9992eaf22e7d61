using AccessAudit.Checklists;

namespace AccessAudit.Tests.Checklists;

/// <summary>The editions that come with the program.</summary>
internal static class KnownChecklists
{
    public static Checklist Kazakhstan { get; } = EmbeddedChecklists.Load().Single(c => c.Id.ToString() == "kz-cec@2025-12-24");
}
