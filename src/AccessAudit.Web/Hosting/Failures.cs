using AccessAudit.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace AccessAudit.Web.Hosting;

/// <summary>The one place that turns what went wrong into an answer: a page for people, a problem document for programs.</summary>
internal static class Failures
{
    public static void UseFailures(this WebApplication site)
    {
        site.UseExceptionHandler(handler => handler.Run(context => Tell(context, context.Features.Get<IExceptionHandlerFeature>()?.Error)));
        site.UseStatusCodePages(status => Tell(status.HttpContext, null));
    }

    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    private static Task Tell(HttpContext context, Exception? fault)
    {
        var status = fault switch
        {
            WorkspaceException => StatusCodes.Status503ServiceUnavailable,
            BadHttpRequestException bad => bad.StatusCode,
            null => context.Response.StatusCode,
            _ => StatusCodes.Status500InternalServerError,
        };
        context.Response.StatusCode = status;
        var answer = IsApi(context)
            ? Results.Problem(statusCode: status)
            : Page.Of<Pages.ErrorPage>(new { Status = status }, status);
        return answer.ExecuteAsync(context);
    }
}
