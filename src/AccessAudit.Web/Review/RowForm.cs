using System.Globalization;
using AccessAudit.Audits;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Review;

/// <summary>What a person says about a row, as the form sends it.</summary>
internal static class RowForm
{
    /// <summary>Null where nothing was said, or no number.</summary>
    public static ReviewVerdict? Read(PostedForm form) => form["do"] switch
    {
        "retake" => new ReviewVerdict.Retake(),
        "none" => new ReviewVerdict.Marks([]),
        "no-number" => new ReviewVerdict.NoNumber(),
        "number" => Number(form["number"]),
        "temporary" => new ReviewVerdict.Marks(["temporary"]),
        _ => form["mark"] is { Length: > 0 } mark ? new ReviewVerdict.Marks(form["temporary"] == "yes" ? [mark, "temporary"] : [mark]) : null,
    };

    private static ReviewVerdict.Number? Number(string typed) =>
        decimal.TryParse(typed.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new ReviewVerdict.Number(number)
            : null;
}
