using AccessAudit.Imaging.Tags;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli;

/// <summary>Puts the parts together.</summary>
internal static class Composition
{
    /// <param name="input">What people or programs type.</param>
    public static ServiceProvider Services(TextReader input) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(input)
        .AddSingleton<CodeReader>()
        .BuildServiceProvider();
}
