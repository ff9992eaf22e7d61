namespace AccessAudit.Web.Hosting;

/// <summary>What the site tells its console, one line each: as text for people, or as JSON for what collects logs.</summary>
internal static class SiteLogging
{
    private const string Time = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static void AddSiteLogging(this ILoggingBuilder logging, bool json)
    {
        if (json)
        {
            logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = Time;
            });
        }
        else
        {
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = $"{Time} ";
            });
        }

        // What the framework says of its everyday work is of no use to anybody; what our own code says is.
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
    }
}
