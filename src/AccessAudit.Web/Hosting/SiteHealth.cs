using AccessAudit.Storage;
using AccessAudit.Web.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AccessAudit.Web.Hosting;

/// <summary>Healthy where both databases answer.</summary>
internal sealed class SiteHealth(Workspace workspace, SiteDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            _ = workspace.Stations.Count();
            return await database.Database.CanConnectAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database of accounts does not answer.");
        }
        catch (WorkspaceException stopped)
        {
            return HealthCheckResult.Unhealthy(stopped.Problem.GetType().Name);
        }
    }
}
