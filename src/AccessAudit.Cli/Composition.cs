using AccessAudit.Imaging.Tags;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli;

/// <summary>Puts the parts together.</summary>
internal static class Composition
{
    public static ServiceProvider Services() => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddSingleton<CodeReader>()
        .BuildServiceProvider();
}
