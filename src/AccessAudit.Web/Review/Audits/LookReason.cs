using System.Security.Cryptography;
using System.Text;
using AccessAudit.Audits;
using AccessAudit.Web.Desk;

namespace AccessAudit.Web.Review.Audits;

/// <summary>Why a person should look at an audit. None of them says that it is wrong.</summary>
public enum LookReason
{
    /// <summary>Another audit came under the same id.</summary>
    Conflict,

    /// <summary>There is a warning sign about it.</summary>
    Sign,

    /// <summary>Another audit of the same source was made at this station on the same day.</summary>
    SameDay,

    /// <summary>Another auditor of the same source was at this station within two weeks.</summary>
    TwoAuditors,

    /// <summary>Drawn by lot, so that clean ones are looked at too.</summary>
    Drawn,
}

/// <summary>How reasons are written in addresses, and when they hold.</summary>
internal static class LookReasons
{
    private const int DaysApart = 14;

    /// <summary>Of 256: one audit in twenty.</summary>
    private const int Drawn = 13;

    public static string Code(this LookReason reason) => reason switch
    {
        LookReason.Conflict => "conflict",
        LookReason.Sign => "sign",
        LookReason.SameDay => "same-day",
        LookReason.TwoAuditors => "two-auditors",
        LookReason.Drawn => "drawn",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public static LookReason? Parse(string? code) => Enum.GetValues<LookReason>().Where(r => r.Code() == code).Select(r => (LookReason?)r).FirstOrDefault();

    /// <summary>The other audits that say something of the same visit, or of one close to it.</summary>
    public static IEnumerable<(AuditHead Audit, LookReason Reason)> Rivals(AuditHead audit, IEnumerable<AuditHead> ofStation) =>
        from other in ofStation
        where other.Id != audit.Id && other.Source == audit.Source
        let apart = Math.Abs(other.Date.DayNumber - audit.Date.DayNumber)
        where apart == 0 || (apart <= DaysApart && other.Auditor != audit.Auditor)
        select (other, apart == 0 ? LookReason.SameDay : LookReason.TwoAuditors);

    /// <summary>The same audits on every machine and at every time, and nobody can choose which.</summary>
    public static bool IsDrawn(AuditId audit) => SHA256.HashData(Encoding.UTF8.GetBytes($"look {audit}"))[0] < Drawn;
}
