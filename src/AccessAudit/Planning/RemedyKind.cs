namespace AccessAudit.Planning;

/// <summary>How long a remedy holds.</summary>
public enum RemedyKind
{
    /// <summary>It stays.</summary>
    Permanent,

    /// <summary>It is set up for the election only.</summary>
    Temporary,
}

public static class RemedyKinds
{
    public static string Code(this RemedyKind kind) => kind == RemedyKind.Temporary ? "temporary" : "permanent";
}
