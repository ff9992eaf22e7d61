using AccessAudit.Storage;

namespace AccessAudit.Web.Desk;

/// <summary>Looks every half minute whether other programs have stored something.</summary>
internal sealed partial class Renewing(Workspace workspace, CountryView country, SayFind.WarningSigns warnings, TimeProvider time, ILogger<Renewing> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                country.Renew();
                Actions.Confirming.OfAll(workspace, country.Now);
                warnings.RenewIfChanged();
            }
            catch (WorkspaceException stopped)
            {
                Waiting(log, stopped.Problem.Says);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The figures stay as they were: {Reason}")]
    private static partial void Waiting(ILogger log, string reason);
}
