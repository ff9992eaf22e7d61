using System.Globalization;
using System.Text.Json;
using AccessAudit.Audits;

namespace AccessAudit.Storage.Sheets;

/// <summary>A verdict as it lies in its row: what kind it is, and what belongs to it.</summary>
internal static class VerdictText
{
    /// <summary>Takes an earlier decision back; no verdict of its own.</summary>
    public const string Undo = "undo";

    public static (string Kind, string Content) Of(ReviewVerdict verdict) => verdict switch
    {
        ReviewVerdict.Marks marks => ("marks", JsonSerializer.Serialize(marks.Options)),
        ReviewVerdict.Number number => ("number", number.Value.ToString(CultureInfo.InvariantCulture)),
        ReviewVerdict.NoNumber => ("no-number", ""),
        ReviewVerdict.Retake => ("retake", ""),
        _ => throw new InvalidOperationException($"unknown verdict {verdict}"),
    };

    public static ReviewVerdict Read(string kind, string content) => kind switch
    {
        "marks" => new ReviewVerdict.Marks(JsonSerializer.Deserialize<string[]>(content)!),
        "number" => new ReviewVerdict.Number(decimal.Parse(content, CultureInfo.InvariantCulture)),
        "no-number" => new ReviewVerdict.NoNumber(),
        "retake" => new ReviewVerdict.Retake(),
        _ => throw new InvalidOperationException($"unknown verdict {kind}"),
    };
}
