using System.Globalization;
using AccessAudit.Audits;
using AccessAudit.Checklists;

namespace AccessAudit.Cli.Review;

/// <summary>What the program says to a person who reviews, in one language.</summary>
internal sealed record ReviewTexts(Language Language)
{
    public static TextTable Table { get; } = TextTable.Embedded(typeof(ReviewTexts).Assembly, "review");

    public string this[string key] => Table[Language, key];

    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    public string Reason(ReviewReason reason) => this[$"reason.{reason.Code()}"];

    /// <summary>A number as it is written in the language.</summary>
    public string Number(decimal number)
    {
        var text = number.ToString("0.############", CultureInfo.InvariantCulture);
        return Language == Language.English ? text : text.Replace('.', ',');
    }
}
