using System.Globalization;
using AccessAudit.Checklists;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>The fixed words of sheets and posters in one language.</summary>
internal sealed class PrintTexts
{
    private static readonly TextTable Table = TextTable.Embedded(typeof(PrintTexts).Assembly, "printing.texts");

    private static readonly Dictionary<Language, PrintTexts> Embedded = Language.All.ToDictionary(l => l, l => new PrintTexts(l));

    private readonly Language language;

    private PrintTexts(Language language) => this.language = language;

    public IEnumerable<string> Keys => Table.Keys(language);

    public string this[string key] => Table[language, key];

    public static PrintTexts In(Language language) => Embedded[language];

    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>The stage in words; its code where the words are not known.</summary>
    public string Stage(string code) => Table.Find(language, $"stage.{code}") ?? code;

    /// <summary>The unit's sign; its code where the sign is not known.</summary>
    public string Unit(string code) => Table.Find(language, $"unit.{code}") ?? code;

    /// <summary>What is printed beside a box that is no choice: a word, or a band with the language's decimal mark.</summary>
    public string Option(SheetOption option) => option switch
    {
        { Kind: not SheetOptionKind.Band } => this[$"option.{option.Code}"],
        { Band: var (low, high, _) } when option.Code[0] is not ('≤' or '>') => $"{Number(low)}–{Number(high)}",
        _ => option.Code.Replace(".", this["decimal"]),
    };

    private string Number(decimal number) =>
        number.ToString("0.############", CultureInfo.InvariantCulture).Replace(".", this["decimal"]);
}
