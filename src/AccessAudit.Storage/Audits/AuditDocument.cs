using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AccessAudit.Audits;

namespace AccessAudit.Storage.Audits;

/// <summary>An audit as it lies in its row.</summary>
internal static class AuditDocument
{
    public static string Of(Audit audit) => Encoding.UTF8.GetString(AuditJson.Write(audit));

    /// <exception cref="WorkspaceException">It is no audit any more.</exception>
    public static Audit Read(string document, string database) => AuditJson.Read(Encoding.UTF8.GetBytes(document)) switch
    {
        Parsed<Audit>.Good audit => audit.Value,
        Parsed<Audit>.Bad bad => throw new WorkspaceException(new WorkspaceProblem.Damaged(database, $"an audit: {string.Join("; ", bad.Faults)}")),
        _ => throw new InvalidOperationException("an audit is good or bad"),
    };

    /// <summary>Whether two audits say the same; the order in which a program wrote the answers says nothing.</summary>
    public static bool Same(Audit one, Audit other) => Canonical(one).AsSpan().SequenceEqual(Canonical(other));

    public static string Sha256(Audit audit) => Convert.ToHexStringLower(SHA256.HashData(Canonical(audit)));

    /// <summary>What the log says of an audit: enough to prove later which one it was.</summary>
    public static object LogDetails(Audit audit) => new
    {
        Station = audit.Station.ToString(),
        Date = audit.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Source = audit.Source.Code(),
        Sha256 = Sha256(audit),
    };

    private static byte[] Canonical(Audit audit) => AuditJson.Write(audit with
    {
        Answers = new SortedDictionary<string, Answer>(audit.Answers.ToDictionary(), StringComparer.Ordinal),
    });
}
