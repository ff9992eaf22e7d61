namespace AccessAudit.Audits;

/// <summary>How a source is written in files.</summary>
public static class AuditSources
{
    private static readonly (AuditSource Source, string Code)[] Codes =
    [
        (AuditSource.SelfReport, "self-report"), (AuditSource.Citizen, "citizen"), (AuditSource.Observer, "observer"),
    ];

    public static IEnumerable<string> All => Codes.Select(c => c.Code);

    public static string Code(this AuditSource source) => Codes.First(c => c.Source == source).Code;

    public static AuditSource? Parse(string code) =>
        Codes.Where(c => c.Code == code).Select(c => (AuditSource?)c.Source).FirstOrDefault();
}
