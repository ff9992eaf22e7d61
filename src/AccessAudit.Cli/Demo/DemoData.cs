using AccessAudit.Exchange.Registers;
using AccessAudit.Stations;

namespace AccessAudit.Cli.Demo;

/// <summary>The sample: 22 stations of Astana and Akmola, as many as the observer mission of 20 November 2022 visited there.</summary>
/// <remarks>
/// Five station numbers are the mission's own (58, 83, 111, 309, 314); which of the two regions each lies in, the other numbers, all
/// names, places and answers are made up.
/// </remarks>
internal static class DemoData
{
    /// <summary>The day of every sample audit: some day under the newest edition.</summary>
    public static DateOnly Day { get; } = new(2026, 3, 14);

    /// <summary>Where the sample photographs lie: beside the program.</summary>
    public static string Photographs { get; } = Path.Combine(AppContext.BaseDirectory, "sample-sheets");

    public static IReadOnlyList<Station> Stations()
    {
        using var stream = typeof(DemoData).Assembly.GetManifestResourceStream("demo-register.csv")!;
        return RegisterCsv.Read(stream) is Parsed<Register>.Good { Value: { Faults.Count: 0 } register }
            ? register.Stations
            : throw new InvalidOperationException("The demo's register is faulty.");
    }
}
