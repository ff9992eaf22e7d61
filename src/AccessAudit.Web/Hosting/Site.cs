using System.Text.Encodings.Web;
using System.Text.Unicode;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Auditing;
using AccessAudit.Web.Data;
using AccessAudit.Web.Desk;
using AccessAudit.Web.Uploads;
using Microsoft.AspNetCore.Http.Features;

namespace AccessAudit.Web.Hosting;

/// <summary>Puts the site together.</summary>
public static class Site
{
    /// <param name="settings">What it is made of.</param>
    /// <param name="configure">The host's own wishes: addresses, logging, another server.</param>
    public static WebApplication Build(SiteSettings settings, Action<WebApplicationBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        // Nothing is read from the folder that the program happens to be started in.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.MostBytes;
        });
        builder.Logging.AddSiteLogging(settings.JsonLogs);
        configure?.Invoke(builder);
        AddServices(builder.Services, settings);
        builder.AddTelemetry();

        var site = builder.Build();
        SiteDatabases.Migrate(site.Services);
        Use(site);
        Map(site);
        FirstAdmin.Tell(site, settings.Say);
        return site;
    }

    private static void AddServices(IServiceCollection services, SiteSettings settings)
    {
        services.AddSingleton(settings.Time);
        services.AddSingleton(settings.Workspace);
        services.AddSingleton(settings.Checklists);
        // Kazakh and Russian letters stay letters.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSiteDatabase(settings);
        services.AddAccounts();
        services.AddSingleton<Deeds>();
        services.AddDesk();
        services.AddScoped<Drafts>();
        services.AddSingleton<PhotoIntake>();
        services.AddUploads();
        services.AddLimits();
        services.AddScoped<PageContext>();
        services.AddRazorComponents();
        services.AddAntiforgery(options => options.Cookie.Name = "antiforgery");
        services.AddProblemDetails();
        services.AddHealthChecks().AddCheck<SiteHealth>("database");
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<FormOptions>(options =>
        {
            options.MultipartBodyLengthLimit = Limits.MostFormBytes;
            options.ValueCountLimit = 2000;
        });
        services.AddOpenApi(ApiDocument.Configure);
    }

    private static void Use(WebApplication site)
    {
        site.UseSecurityHeaders();
        site.UseResponseCompression();
        site.Use(SetContext);
        site.UseFailures();
        site.UseRouting();
        site.UseAuthentication();
        site.Use(SetMember);
        site.UseAuthorization();
        site.UseRateLimiter();
        site.UseAntiforgery();
    }

    private static void Map(WebApplication site)
    {
        SiteAssets.Map(site);
        site.MapHealthChecks("/health").AllowAnonymous();
        site.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        AccountEndpoints.Map(site);
        DeskEndpoints.Map(site);
        Stations.StationEndpoints.Map(site);
        Tags.TagEndpoints.Map(site);
        Reports.ReportEndpoints.Map(site);
        Review.ReviewEndpoints.Map(site);
        UploadEndpoints.Map(site);
        AuditFormEndpoints.Map(site);
        Phone.PhoneEndpoints.Map(site);
        Api.FieldApi.Map(site);
        Api.AuditApi.Map(site);
        Api.PhotoApi.Map(site);
    }

    private static Task SetContext(HttpContext context, RequestDelegate next)
    {
        var page = context.RequestServices.GetRequiredService<PageContext>();
        page.Words = Words.In(LanguageChoice.Of(context));
        page.Path = context.Request.Path.HasValue ? context.Request.Path.Value : "/";
        page.Query = [.. context.Request.Query.Where(q => q.Key != LanguageChoice.Name).SelectMany(q => q.Value, (q, v) => new KeyValuePair<string, string>(q.Key, v ?? ""))];
        return next(context);
    }

    private static Task SetMember(HttpContext context, RequestDelegate next)
    {
        context.RequestServices.GetRequiredService<PageContext>().Member = Member.Of(context.User);
        return next(context);
    }
}
