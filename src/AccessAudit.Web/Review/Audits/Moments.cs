using System.Globalization;
using AccessAudit.Imaging.Scorecards;

namespace AccessAudit.Web.Review.Audits;

/// <summary>A moment as the pages say it: the day in words, the time of day by the server's clock.</summary>
internal static class Moments
{
    public static string Say(DateTimeOffset moment, CardWords words)
    {
        var local = moment.ToLocalTime();
        return $"{words.Date(DateOnly.FromDateTime(local.DateTime))}, {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }
}
