using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AccessAudit.Web.Hosting;

/// <summary>Answers with a page: whole, once everything on it is known.</summary>
internal static class Page
{
    /// <param name="parameters">The page's parameters, as an anonymous object.</param>
    /// <param name="status">The HTTP status.</param>
    public static RazorComponentResult<T> Of<T>(object parameters, int status = StatusCodes.Status200OK)
        where T : IComponent => new(parameters) { StatusCode = status, PreventStreamingRendering = true };

    public static RazorComponentResult<T> Of<T>()
        where T : IComponent => new() { PreventStreamingRendering = true };

    public static IResult NotFound() => Of<Pages.ErrorPage>(new { Status = StatusCodes.Status404NotFound }, StatusCodes.Status404NotFound);

    public static IResult Forbidden() => Of<Pages.ErrorPage>(new { Status = StatusCodes.Status403Forbidden }, StatusCodes.Status403Forbidden);
}
