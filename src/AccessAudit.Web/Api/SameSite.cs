namespace AccessAudit.Web.Api;

/// <summary>Requests that a foreign page makes a browser send are refused; the API has no form tokens, so browsers' own word is taken.</summary>
internal static class SameSite
{
    public static async ValueTask<object?> Only(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        invocation.HttpContext.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            ? await next(invocation)
            : Results.Problem("Requests from other sites are refused.", statusCode: StatusCodes.Status403Forbidden);
}
