using AccessAudit.Cli;

namespace AccessAudit.Tests.Cli;

/// <summary>One run of the program and what it left.</summary>
internal sealed record Run(int Code, string Output, string Error)
{
    public static Task<Run> Of(params string[] arguments) => Typing("", arguments);

    /// <param name="typed">What stands on standard input.</param>
    public static async Task<Run> Typing(string typed, params string[] arguments)
    {
        using var input = new StringReader(typed);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await App.RunAsync(arguments, output, error, input);
        return new Run(code, output.ToString(), error.ToString());
    }

    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
