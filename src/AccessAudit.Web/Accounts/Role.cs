namespace AccessAudit.Web.Accounts;

/// <summary>What an account is there for.</summary>
public enum Role
{
    /// <summary>Visits stations as an observer; sees the stations of its regions and its own audits.</summary>
    Auditor,

    /// <summary>An akimat: sees and acts in its regions, and reports about itself.</summary>
    Region,

    /// <summary>Sees all regions.</summary>
    Ministry,

    /// <summary>Sees all regions and keeps the accounts.</summary>
    Admin,
}

/// <summary>How a role is written in forms and addresses.</summary>
internal static class Roles
{
    public static string Code(this Role role) => role switch
    {
        Role.Auditor => "auditor",
        Role.Region => "region",
        Role.Ministry => "ministry",
        Role.Admin => "admin",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static Role? Parse(string? code) => Enum.GetValues<Role>().Where(r => r.Code() == code).Select(r => (Role?)r).FirstOrDefault();

    /// <summary>Whether the role sees only what lies in the regions of its account.</summary>
    public static bool IsBound(this Role role) => role is Role.Auditor or Role.Region;
}
