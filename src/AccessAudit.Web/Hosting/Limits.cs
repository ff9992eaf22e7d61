using System.Globalization;
using System.Threading.RateLimiting;

namespace AccessAudit.Web.Hosting;

/// <summary>How much of what one visitor may ask for.</summary>
internal static class Limits
{
    /// <summary>Of one photograph as it is handed in; phones take 3 to 8 MB.</summary>
    public const int MostPhotoBytes = 15 * 1024 * 1024;

    /// <summary>Of a form with the photographs of one stage.</summary>
    public const int MostFormBytes = 80 * 1024 * 1024;

    /// <summary>Of one photograph of a sheet.</summary>
    public const int MostSheetBytes = 20 * 1024 * 1024;

    /// <summary>Of a form with photographs of sheets, a few hundred at once.</summary>
    public const int MostUploadBytes = 1024 * 1024 * 1024;

    /// <summary>Of everything else: an audit of sixty answers with long notes stays far below.</summary>
    public const int MostBytes = 1024 * 1024;

    public const string SignIn = "sign-in";

    public const string Report = "report";

    public const string Drawing = "drawing";

    public static void AddLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limiter.AddPolicy(SignIn, context => Window(context, 20, TimeSpan.FromMinutes(5)));
        limiter.AddPolicy(Report, context => Window(context, 5, TimeSpan.FromHours(1)));
        // A card takes a tenth of a second of one core: a few at a time, so that pages stay quick.
        limiter.AddPolicy(Drawing, _ => RateLimitPartition.GetConcurrencyLimiter(Drawing, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = Math.Max(2, Environment.ProcessorCount),
            QueueLimit = 200,
        }));
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Window(context, 6000, TimeSpan.FromMinutes(5)));
    });

    /// <summary>Only posts count: looking at a form costs nothing.</summary>
    private static RateLimitPartition<string> Window(HttpContext context, int most, TimeSpan window)
    {
        if (most < 1000 && HttpMethods.IsGet(context.Request.Method))
            return RateLimitPartition.GetNoLimiter("");
        var who = context.Connection.RemoteIpAddress?.ToString() ?? "local";
        return RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window });
    }
}
