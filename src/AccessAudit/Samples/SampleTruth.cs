using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Samples;

/// <summary>How a made-up station really is: what everybody who looks there sees, more or less well.</summary>
internal sealed class SampleTruth
{
    private const int Purpose = 2;
    private const double Usual = 0.62;

    /// <summary>How often the answer is yes; of the criteria that are not named it is <see cref="Usual"/>.</summary>
    private static readonly Dictionary<string, double> Yes = new(StringComparer.Ordinal)
    {
        ["ramp-present"] = 0.3,   // where there are steps; a building's own ramp is always there
        ["tactile-at-entrance"] = 0.55,
        ["tactile-inside"] = 0.5,
        ["route-tactile-path"] = 0.35,
        ["ramp-continuous"] = 0.75,
        ["braille-door-signs"] = 0.25,
        ["equipped-place-exists"] = 0.6,
        ["equipped-deaf-memo"] = 0.4,
        ["equipped-stencil-order"] = 0.2,
        ["booth-secret-seated"] = 0.8,
        ["personal-assistant-admitted"] = 0.95,
        ["entrance-unlocked"] = 0.95,
        ["home-voting"] = 0.98,
        ["route-lighting"] = 0.85,
    };

    private readonly Dictionary<string, Answer> answers = new(StringComparer.Ordinal);

    /// <param name="station">Made up.</param>
    /// <param name="criteria">Of the newest edition first: what several editions ask alike has one truth.</param>
    /// <param name="seed">The user's.</param>
    /// <param name="thing">Which station.</param>
    public SampleTruth(Station station, IEnumerable<Criterion> criteria, long seed, long thing)
    {
        var draws = new Draws(seed, Purpose, thing);
        var quality = ((draws.Unit() + draws.Unit()) / 2) + (station.Settlement == Settlement.Urban ? 0.06 : -0.04);
        foreach (var criterion in criteria)
        {
            var luck = Math.Clamp(draws.Unit() + (0.5 * (quality - 0.5)), 0, 0.999999);
            var temporary = draws.Chance(0.08);
            if (!answers.ContainsKey(criterion.Id))
                answers[criterion.Id] = Answer(station, criterion, luck, temporary);
        }
    }

    public Answer this[string criterion] => answers[criterion];

    /// <summary>The number behind an answer that may be told as a number or as a box.</summary>
    public static AnswerValue.Number NumberOf(decimal number) => new(number, 0);

    private Answer Answer(Station station, Criterion criterion, double luck, bool temporary) => criterion.Form switch
    {
        AnswerForm.Choice choice => new Answer { Value = new AnswerValue.Word(Choose(station, criterion.Id, choice, luck)) },
        AnswerForm.Measure measure => new Answer { Value = NumberOf(Measured(criterion.Id, measure, luck)) },
        _ => YesNo(station, criterion, luck, temporary),
    };

    private Answer YesNo(Station station, Criterion criterion, double luck, bool temporary)
    {
        if (criterion.Id == "ramp-present" && answers.GetValueOrDefault("entrance-access")?.Value is AnswerValue.Word { Text: "ramp" })
            return new Answer { Value = new AnswerValue.Word("yes") };
        if (criterion.Id == "home-voting" && station.Kind != StationKind.Residential)
            return new Answer { Value = new AnswerValue.NotApplicable("nobody asked for it") };
        var yes = luck > 1 - Yes.GetValueOrDefault(criterion.Id, Usual);
        return new Answer
        {
            Value = new AnswerValue.Word(yes ? "yes" : "no"),
            Temporary = yes && criterion.TemporaryAllowed && (temporary || criterion.Id == "ramp-present"),
        };
    }

    private static decimal Measured(string criterion, AnswerForm.Measure form, double luck) =>
        Math.Clamp(SampleMeasures.Of(criterion)?.At(luck) ?? Math.Round(form.From + ((form.To - form.From) * (decimal)luck)), form.From, form.To);

    private static string Choose(Station station, string criterion, AnswerForm.Choice form, double luck) => criterion switch
    {
        "entrance-access" => luck switch { > 0.75 => "level", > 0.25 => "ramp", > 0.22 => "lift", > 0.16 => "channels", _ => "steps" },
        "room-floor" => station.Floor is null or 1 ? "ground" : luck > 0.65 ? "lift" : "stairs",
        "sign-language-service" => luck switch { > 0.93 => "on-site", > 0.75 => "online", _ => "none" },
        _ => form.Options[(int)((1 - luck) * form.Options.Count)].Id,
    };
}
