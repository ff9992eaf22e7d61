using System.CommandLine;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AccessAudit.Cli;

/// <summary>Shows how far long work has come: a bar on a terminal, otherwise now and then a line, on standard error either way.</summary>
internal static class LongWork
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(200);

    /// <param name="what">Of which there are so many, such as <c>pictures</c>.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="work">Calls what it is given after each of them.</param>
    public static void Run(string what, int total, InvocationConfiguration configuration, TimeProvider time, Action<Action> work)
    {
        if (Terminal(configuration) is { } terminal)
            RunWithBar(terminal, what, total, work);
        else
            work(new ProgressLines(what, total, configuration.Error, time).Step);
    }

    /// <summary>Null where a bar cannot be drawn, or would be written over by result lines on the same terminal.</summary>
    private static IAnsiConsole? Terminal(InvocationConfiguration configuration)
    {
        if (configuration.Error is not StreamWriter || Console.IsErrorRedirected || !Console.IsOutputRedirected)
            return null;
        // Nobody is asked anything: that standard input may be no terminal is no reason to draw no bar.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error), Interactive = InteractionSupport.Yes });
        return console.Profile.Capabilities.Ansi ? console : null;
    }

    private static void RunWithBar(IAnsiConsole console, string what, int total, Action<Action> work)
    {
        var bar = console.Progress().HideCompleted(false).AutoClear(false);
        bar.RefreshRate = Refresh;
        bar.Columns(
            new TaskDescriptionColumn(), new ProgressBarColumn(), new TextColumn(t => FormattableString.Invariant($"{t.Value:N0} of {t.MaxValue:N0}")),
            new TextColumn(t => t.Speed is { } speed ? FormattableString.Invariant($"{speed:0.0}/s") : ""), new RemainingTimeColumn());
        bar.Start(context =>
        {
            var task = context.AddTask(what, maxValue: Math.Max(1, total));
            work(() => task.Increment(1));
        });
    }

    private sealed class TextColumn(Func<ProgressTask, string> text) : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(text(task));
    }
}
