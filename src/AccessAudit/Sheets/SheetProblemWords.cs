using System.Globalization;
using AccessAudit.Checklists;

namespace AccessAudit.Sheets;

/// <summary>What a refused picture is called in files, what was seen, and the sentence that tells an auditor what to do.</summary>
public static class SheetProblemWords
{
    private static readonly TextTable Sentences = TextTable.Embedded(typeof(SheetProblemWords).Assembly, "sheet-problems");

    private static readonly string[] Corners = ["upper-left", "upper-right", "lower-right", "lower-left"];

    /// <summary>The name of the kind, such as <c>corner-missing</c>.</summary>
    public static string Kind(this SheetProblem problem) => Describe(problem).Kind;

    /// <summary>What was seen, by name; numbers are rounded for people.</summary>
    public static IReadOnlyDictionary<string, string> Evidence(this SheetProblem problem) =>
        Describe(problem).Evidence.ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal);

    public static string Says(this SheetProblem problem, Language language)
    {
        var (kind, evidence) = Describe(problem);
        var sentence = Sentences[language, kind];
        foreach (var (name, value) in evidence)
            sentence = sentence.Replace($"{{{name}}}", name == "corners" ? CornerNames(value, language) : value, StringComparison.Ordinal);
        return sentence;
    }

    private static string CornerNames(string codes, Language language) =>
        string.Join(", ", codes.Split(' ').Select(c => Sentences[language, c]));

    private static (string Kind, (string Name, string Value)[] Evidence) Describe(SheetProblem problem) => problem switch
    {
        SheetProblem.NotAPicture p => ("not-a-picture", [("found", p.Evidence)]),
        SheetProblem.TooLarge p => ("too-large", [("width", N(p.Width)), ("height", N(p.Height)), ("limit", N(p.Limit / 1_000_000.0))]),
        SheetProblem.TooSmall p => ("too-small", [("width", N(p.Width)), ("height", N(p.Height)), ("pixels_per_mm", N(p.PixelsPerMillimetre))]),
        SheetProblem.NoTag => ("no-tag", []),
        SheetProblem.ForeignTag p => ("foreign-tag", [("text", p.Text)]),
        SheetProblem.ForgedTag p => ("forged-tag", [("text", p.Text)]),
        SheetProblem.UnknownKey p => ("unknown-key", [("key", N(p.Key))]),
        SheetProblem.RetiredKey p => ("retired-key", [("key", N(p.Key))]),
        SheetProblem.DemoKey => ("demo-key", []),
        SheetProblem.Poster => ("poster", []),
        SheetProblem.SeveralSheets p => ("several-sheets", [("sheets", N(p.Sheets))]),
        SheetProblem.UnknownStation p => ("unknown-station", [("serial", N(p.Serial))]),
        SheetProblem.WrongEdition p => ("wrong-edition", [("layout", N(p.Layout)), ("checklist", p.Checklist ?? "?")]),
        SheetProblem.CornerMissing p => ("corner-missing", [("corners", string.Join(' ', p.Markers.Select(m => Corners[m])))]),
        SheetProblem.NotFlat p => ("not-flat", [("residual_mm", N(p.ResidualMillimetres))]),
        SheetProblem.Blurred p => ("blurred", [("blur_mm", N(p.Millimetres))]),
        SheetProblem.TooDark p => ("too-dark", [("paper", N(p.Paper))]),
        SheetProblem.Glare p => ("glare", [("first_row", N(p.FirstRow)), ("last_row", N(p.LastRow))]),
        SheetProblem.Covered p => ("covered", [("first_row", N(p.FirstRow)), ("last_row", N(p.LastRow))]),
        _ => throw new InvalidOperationException($"unknown problem {problem}"),
    };

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
