using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Tests.Storage;

/// <summary>Stations and audits of real checklists from a seed: few stations, so that many have several audits, and every kind of answer.</summary>
internal sealed class RandomAudits(int seed, IReadOnlyList<Checklist> checklists)
{
    private static readonly string?[] Regions = ["KZ-11", "KZ-71", "KZ-75", null];

    private static readonly string[] Groups = ["wheelchair", "walking", "blind", "deaf", "elsewhere"];

    private readonly Random random = new(seed);

    public Station Station(int number) => Samples.Station(number, "") with
    {
        Region = Regions[random.Next(Regions.Length)],
        District = random.Next(3) == 0 ? null : $"{random.Next(3)} ауданы",
        Kind = (StationKind)random.Next(3),
        Floor = random.Next(4) == 0 ? null : random.Next(3),
        Needs = Groups.Where(_ => random.Next(3) > 0).ToDictionary(g => g, _ => random.Next(20)),
    };

    public Audit Audit(int number, int stations)
    {
        var checklist = checklists[random.Next(checklists.Count)];
        return new Audit
        {
            Id = Samples.AuditId(number),
            Station = Samples.StationId(random.Next(1, stations + 1)),
            Checklist = random.Next(20) == 0 ? new ChecklistId("gone", $"{random.Next(2)}") : checklist.Id,
            Date = new DateOnly(2025, 11, 1).AddDays(random.Next(120)),
            Source = (AuditSource)random.Next(3),
            Answers = checklist.Criteria.Where(_ => random.Next(8) > 0).ToDictionary(c => c.Id, Answer),
        };
    }

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return all;
    }

    private Answer Answer(Criterion criterion) => new()
    {
        Value = random.Next(15) == 0 ? new AnswerValue.NotApplicable("none here") : Value(criterion.Form),
        Temporary = random.Next(10) == 0,
    };

    private AnswerValue Value(AnswerForm form) => form switch
    {
        AnswerForm.Choice choice => new AnswerValue.Word(choice.Options[random.Next(choice.Options.Count)].Id),
        AnswerForm.Measure measure => new AnswerValue.Number(decimal.Round(measure.From + ((measure.To - measure.From) * random.Next(100) / 100), 2), random.Next(2)),
        _ => new AnswerValue.Word(random.Next(4) > 0 ? "yes" : "no"),
    };
}
