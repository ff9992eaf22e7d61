using AccessAudit.Checklists;

namespace AccessAudit.Web.Hosting;

/// <summary>Which language a page speaks: the address's, else the remembered one, else the browser's, else Kazakh.</summary>
internal static class LanguageChoice
{
    /// <summary>Of the address's parameter and of the cookie.</summary>
    public const string Name = "lang";

    public static Language Of(HttpContext context)
    {
        if (Language.TryParse(context.Request.Query[Name], null, out var chosen))
        {
            context.Response.Cookies.Append(Name, chosen.Code, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            });
            return chosen;
        }

        return Language.TryParse(context.Request.Cookies[Name], null, out var remembered) ? remembered : Browser(context) ?? Language.Kazakh;
    }

    private static Language? Browser(HttpContext context) => context.Request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => Language.TryParse(l.Value.Value?.Split('-')[0], null, out var language) ? language : null)
        .FirstOrDefault(l => l is not null);
}
