using AccessAudit.Sheets;

namespace AccessAudit.Storage;

/// <summary>What people may set in a workspace's <c>settings.json</c>.</summary>
/// <param name="TagHost">The host that tags lead to; it plays no part in their check.</param>
public sealed record WorkspaceSettings(TagHost TagHost);
