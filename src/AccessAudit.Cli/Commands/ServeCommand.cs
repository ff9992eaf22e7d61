using System.CommandLine;
using AccessAudit.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AccessAudit.Cli.Commands;

/// <summary><c>serve</c>: the web app.</summary>
internal static class ServeCommand
{
    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Where to listen, with semicolons between; https needs a certificate in the usual settings of ASP.NET Core.",
        HelpName = "URLS",
        DefaultValueFactory = _ => "http://localhost:5080",
    };

    private static readonly Option<string?> LogFormat = new("--log-format")
    {
        Description = "What is logged on the console: text, or json with an object a line; else ACCESSAUDIT_LOG_FORMAT, else text.",
    };

    static ServeCommand() => LogFormat.AcceptOnlyFromAmong("text", "json");

    public static Command Create(IServiceProvider services)
    {
        var command = new Command("serve", "The web app: audit at the door, review at the desk. Ctrl+C stops it; what is under way is finished.") { Urls, LogFormat };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, services.GetRequiredService<TimeProvider>(), cancel)));
        return command;
    }

    private static int Run(ParseResult parsed, TimeProvider time, CancellationToken cancel) => WorkspaceAccess.In(parsed, time, workspace =>
    {
        var error = parsed.InvocationConfiguration.Error;
        if (Shelf.Of(workspace, error) is not { } shelf)
            return ExitCodes.BadInput;
        var settings = new SiteSettings
        {
            Workspace = workspace,
            Checklists = shelf,
            Database = WorkspaceAccess.DatabaseOf(parsed),
            JsonLogs = (parsed.GetValue(LogFormat) ?? Environment.GetEnvironmentVariable("ACCESSAUDIT_LOG_FORMAT")) == "json",
            Time = time,
            Say = error.WriteLine,
        };
        using IHost site = Site.Build(settings, builder => builder.WebHost.UseUrls(parsed.GetRequiredValue(Urls).Split(';')));
        site.RunAsync(cancel).GetAwaiter().GetResult();
        return ExitCodes.Done;
    });
}
