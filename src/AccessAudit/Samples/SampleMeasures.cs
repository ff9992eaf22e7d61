using AccessAudit.Audits;
using AccessAudit.Checklists;

namespace AccessAudit.Samples;

/// <summary>What would be measured at made-up stations: for each criterion five points of its distribution, and what the norm asks.</summary>
/// <remarks>Percent for slopes, centimetres for the rest. The lower the number the better, or the higher, as each norm has it.</remarks>
internal sealed record SampleMeasures(double Worst, double Poor, double Middle, double Good, double Best, decimal Norm)
{
    private static readonly Dictionary<string, SampleMeasures> ByCriterion = new(StringComparer.Ordinal)
    {
        ["ramp-rise"] = new(140, 75, 45, 25, 10, 45),
        ["ramp-slope"] = new(25, 14, 9, 6, 3, 5),
        ["ramp-width"] = new(70, 95, 115, 130, 200, 120),
        ["entrance-door-width"] = new(65, 82, 92, 110, 180, 90),
        ["entrance-threshold"] = new(12, 4, 2, 1, 0, 1.4m),
        ["corridor-width"] = new(80, 130, 165, 210, 400, 150),
        ["route-door-width"] = new(60, 80, 90, 95, 150, 90),
        ["equipped-desk-height"] = new(95, 80, 76, 74, 68, 80),
        ["equipped-monitor"] = new(38, 48, 53, 60, 82, 54),
        ["info-stand-height"] = new(210, 165, 145, 130, 90, 140),
        ["aisle-width-room"] = new(60, 85, 95, 120, 250, 90),
        ["booth-turning"] = new(80, 120, 145, 160, 250, 150),
        ["booth-table-height"] = new(110, 82, 78, 75, 70, 80),
        ["ballot-box-reach"] = new(170, 125, 110, 95, 75, 120),
    };

    /// <summary>Null for a criterion that the sample knows nothing of.</summary>
    public static SampleMeasures? Of(string criterion) => ByCriterion.GetValueOrDefault(criterion);

    /// <param name="luck">From 0, the worst, to 1.</param>
    public decimal At(double luck)
    {
        double[] points = [Worst, Poor, Middle, Good, Best];
        var place = Math.Min((int)(luck * 4), 3);
        var number = points[place] + ((points[place + 1] - points[place]) * ((luck * 4) - place));
        return (decimal)Math.Round(number, number < 30 ? 1 : 0, MidpointRounding.AwayFromZero);
    }

    /// <summary>The printed box in which a number lies.</summary>
    public static Interval BoxOf(AnswerForm.Measure form, decimal number) => Interval.Of(form.BandAt(form.Bands.Count(b => number > b)));
}
