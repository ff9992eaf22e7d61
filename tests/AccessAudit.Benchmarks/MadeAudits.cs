using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Benchmarks;

/// <summary>Audits of the full checklist, made from a seed: nine questions of ten answered, one answer of twenty temporary.</summary>
internal static class MadeAudits
{
    public static Checklist Checklist { get; } = EmbeddedChecklists.Load().Where(c => c.Id.Family == "kz-cec").MaxBy(c => c.InForce.From)!;

    public static IEnumerable<(Station Station, Audit Audit)> Make(int count, int seed)
    {
        var random = new Random(seed);
        for (var number = 1; number <= count; number++)
        {
            var station = new Station
            {
                Id = StationId.Parse($"KZ-11-{number:0000}", null),
                Number = number,
                Region = "KZ-11",
                Kind = random.Next(10) == 0 ? StationKind.TemporaryStay : StationKind.Residential,
                Floor = random.Next(10) == 0 ? null : random.Next(1, 4),
                Voters = random.Next(100, 2000),
                Name = new Dictionary<Language, string>(),
                Needs = Checklist.Groups.ToDictionary(g => g, _ => random.Next(10)),
            };
            yield return (station, new Audit
            {
                Id = AuditId.Parse(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0).ToString(), null),
                Station = station.Id,
                Checklist = Checklist.Id,
                Date = new DateOnly(2026, 1, 1).AddDays(random.Next(300)),
                Source = AuditSource.Observer,
                Answers = Checklist.Criteria.Where(_ => random.Next(10) > 0).ToDictionary(c => c.Id, c => Answer(c, random)),
            });
        }
    }

    private static Answer Answer(Criterion criterion, Random random) => new()
    {
        Value = random.Next(30) == 0 && criterion.NotApplicableAllowed ? new AnswerValue.NotApplicable("none here") : Value(criterion.Form, random),
        Temporary = criterion.TemporaryAllowed && random.Next(20) == 0,
    };

    private static AnswerValue Value(AnswerForm form, Random random) => form switch
    {
        AnswerForm.Choice choice => new AnswerValue.Word(choice.Options[random.Next(choice.Options.Count)].Id),
        AnswerForm.Measure measure => new AnswerValue.Number(
            decimal.Round(measure.From + ((measure.To - measure.From) * random.Next(1000) / 1000), 2), random.Next(2) * 0.5m),
        _ => new AnswerValue.Word(random.Next(3) > 0 ? "yes" : "no"),
    };
}
