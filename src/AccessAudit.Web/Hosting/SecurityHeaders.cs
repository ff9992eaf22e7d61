namespace AccessAudit.Web.Hosting;

/// <summary>What every answer tells the browser: only our own style, scripts and pictures, in no frame, and nothing else to guess.</summary>
internal static class SecurityHeaders
{
    private const string Start = "default-src 'none'; script-src 'self'";

    private const string Rest =
        "; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "media-src 'self' blob:; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Start + (Phone.PhoneEndpoints.Compiles(context.Request.Path) ? " 'wasm-unsafe-eval'" : "") + Rest;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), accelerometer=(self), gyroscope=(self), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // What belongs to one person is kept by no cache on the way; assets say otherwise themselves.
        headers.CacheControl = "no-store";
        return next(context);
    });
}
