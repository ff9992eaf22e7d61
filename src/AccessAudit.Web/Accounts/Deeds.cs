using AccessAudit.Storage;

namespace AccessAudit.Web.Accounts;

/// <summary>Notes in the workspace's log what no store notes itself: who came in, what was done to accounts, what was decided.</summary>
internal sealed class Deeds(Workspace workspace)
{
    /// <summary>Who is named where nobody is signed in.</summary>
    public const string Nobody = "nobody";

    /// <param name="who">The name of an account.</param>
    /// <param name="action">Such as <c>session.begin</c>.</param>
    /// <param name="subject">What it was done to.</param>
    /// <param name="details">More of it, as an anonymous object.</param>
    public void Did(string who, string action, string subject, object? details = null) => workspace.As(who).Log.Note(action, subject, details);
}
