using Microsoft.AspNetCore.Antiforgery;

namespace AccessAudit.Web.Hosting;

/// <summary>Guards every form against being sent from a foreign page.</summary>
internal static class FormGuard
{
    /// <summary>A group of pages in which nothing is posted without the token that our own form carries.</summary>
    public static RouteGroupBuilder Pages(this IEndpointRouteBuilder site)
    {
        var group = site.MapGroup("");
        group.ExcludeFromDescription();
        group.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            if (HttpMethods.IsGet(context.Request.Method))
                return await next(invocation);
            return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context)
                ? await next(invocation)
                : Page.Of<Pages.ErrorPage>(new { Status = StatusCodes.Status400BadRequest }, StatusCodes.Status400BadRequest);
        });
        return group;
    }

    /// <summary>The posted fields, an unchecked one as an empty text.</summary>
    public static async Task<PostedForm> FormAsync(this HttpContext context) => new(await context.Request.ReadFormAsync(context.RequestAborted));
}

/// <summary>What a form sent.</summary>
public sealed class PostedForm(IFormCollection fields)
{
    public string this[string name] => fields[name].ToString().Trim();

    public IReadOnlyList<string> All(string name) => [.. fields[name].OfType<string>()];

    /// <summary>Those that were chosen: an empty field sends an empty file.</summary>
    public IEnumerable<IFormFile> Files(string name) => fields.Files.GetFiles(name).Where(f => f.Length > 0);

    public bool Has(string name) => fields.ContainsKey(name);
}
