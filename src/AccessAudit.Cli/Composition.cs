using AccessAudit.Checklists;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli;

/// <summary>Puts the parts together.</summary>
internal static class Composition
{
    public static ServiceProvider Services() => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(_ => new ChecklistShelf(EmbeddedChecklists.Load()))
        .BuildServiceProvider();
}
