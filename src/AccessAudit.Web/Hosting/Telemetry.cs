using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AccessAudit.Web.Hosting;

/// <summary>Traces and metrics for whoever runs the site, sent by OTLP where the standard settings name an endpoint; else nothing is collected.</summary>
internal static class Telemetry
{
    /// <summary>The standard's own name; <c>OTEL_EXPORTER_OTLP_PROTOCOL</c>, <c>…_HEADERS</c> and the others are heeded too.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Service = "OTEL_SERVICE_NAME";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SiteMeter>();
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration[Service] ?? "accessaudit"))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation(web => web.Filter = IsOfInterest).AddNpgsql())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter(SiteMeter.Name, "Npgsql"))
            .UseOtlpExporter();
    }

    /// <summary>Probes and files of the pages would drown the rest.</summary>
    private static bool IsOfInterest(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) && !context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal);
}
