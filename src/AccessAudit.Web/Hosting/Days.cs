namespace AccessAudit.Web.Hosting;

/// <summary>The clock, as the site's pages read it.</summary>
internal static class Days
{
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetLocalNow().DateTime);
}
