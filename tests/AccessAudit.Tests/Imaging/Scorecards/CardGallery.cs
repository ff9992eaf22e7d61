using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Planning;
using AccessAudit.Regions;
using AccessAudit.Samples;
using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Tests.Imaging.Scorecards;

/// <summary>The cards that are hardest to get right, made from the real checklist and the made-up country.</summary>
public static class CardGallery
{
    private const int Seed = 1;

    private static readonly DateOnly Day = new(2026, 3, 15);
    private static readonly Checklist Law = EmbeddedChecklists.Load().Where(c => c.Id.Family == EmbeddedChecklists.DefaultFamily).MaxBy(c => c.InForce.From)!;
    private static readonly Lazy<IReadOnlyList<SurveyedStation>> Surveyed = new(Survey);
    private static readonly Lazy<IReadOnlyList<RegionFacts>> Facts = new(() => RegionFacts.OfCountry(Surveyed.Value, Day));
    private static readonly Lazy<Plan> Plan = new(() => Planner.Of(
        Surveyed.Value, new PlanTerms { BudgetKzt = 100_000_000, From = Day, Date = Day.AddDays(60), TemporaryAllowed = true }));

    private static readonly Dictionary<string, Func<Language, Card>> Kinds = new()
    {
        ["station-as-usual"] = Station(Visit(Usual), Visit(Half)),
        ["station-never-audited"] = Station(null),
        ["station-everything-met"] = Station(Visit((c, _) => Good(c))),
        ["station-everything-temporary"] = Station(Visit((c, _) => Good(c) with { Temporary = c.TemporaryAllowed })),
        ["station-everything-unknown"] = Station(Visit((_, _) => null)),
        ["station-half-unknown"] = Station(Visit(Half)),
        ["station-everything-failed-longest-names"] = Station(Visit((c, _) => Bad(c)), Visit((c, _) => Good(c)), longest: true),
        ["station-bare-register"] = l => StationCard.Make(new StationFacts { Station = new Station { Id = Id("X-1") }, Current = null, ReportingDate = Day }, l),
        ["region-four-audits"] = l => RegionCard.Make(FourAudits(), l),
        ["region-none-audited"] = l => RegionCard.Make(NoneAudited(), l),
        ["region-911-stations"] = l => RegionCard.Make(Of("KZ-61") with { OverReporting = new OverReporting(73, 2399, 548), Before = Of("KZ-59").Figures, BeforeDate = new DateOnly(2025, 9, 1) }, l),
        ["region-abroad"] = l => RegionCard.Make(Of(Region.Abroad), l),
        ["national"] = l => NationalCard.Make(Facts.Value, l, Plan.Value),
    };

    public static IEnumerable<string> Names => Kinds.Keys;

    public static Card Make(string name, Language language) => Kinds[name](language);

    private static Func<Language, Card> Station(AuditedVisit? now, AuditedVisit? before = null, bool longest = false)
    {
        var facts = new StationFacts
        {
            Station = Place(longest),
            Current = now,
            Before = before is null ? null : before with { Audit = before.Audit with { Date = new DateOnly(2026, 1, 20) } },
            ReportingDate = Day,
            Tag = "HTTPS://AUDIT.EXAMPLE.KZ/S/ABCDEFGHIJKLMNOPQRSTUVWXYZ234",
        };
        return language => StationCard.Make(facts, language);
    }

    private static StationId Id(string id) => StationId.Parse(id, null);

    private static Station Place(bool longest) => new()
    {
        Id = Id("KZ-27-0314"),
        Number = 314,
        Region = "KZ-27",
        District = longest ? "Бәйтерек ауданы, Махамбет ауылдық округі" : "Орал қ.",
        Name = new Dictionary<Language, string>
        {
            [Language.Kazakh] = longest
                ? "Батыс Қазақстан облысы әкімдігі білім басқармасының «Қадыр Мырза Әли атындағы дарынды балаларға арналған мамандандырылған облыстық мектеп-интернат кешені» коммуналдық мемлекеттік мекемесі"
                : "№ 4 орта мектеп",
            [Language.Russian] = longest
                ? "Коммунальное государственное учреждение «Областной специализированный школа-интернат-комплекс для одарённых детей имени Кадыра Мырза Али» управления образования акимата Западно-Казахстанской области"
                : "Средняя школа № 4",
            [Language.English] = longest
                ? "Municipal state institution “Kadyr Myrza Ali regional specialised boarding school for gifted children” of the department of education of West Kazakhstan Region"
                : "Secondary school No 4",
        },
        Address = longest ? "Махамбет ауылы, Тәуелсіздіктің он жылдығы көшесі (бұрынғы Ленин көшесі), 112/4, екінші корпус, солтүстік жақтағы кіреберіс" : "Ықсанов көшесі, 44/1",
        Kind = StationKind.Residential,
        Floor = 1,
        Voters = 1240,
        Needs = new Dictionary<string, int> { ["wheelchair"] = 3, ["walking"] = 9, ["blind"] = 2, ["low-vision"] = 4, ["deaf"] = 2 },
    };

    private static AuditedVisit Visit(Func<Criterion, int, Answer?> answer)
    {
        var audit = new Audit
        {
            Id = AuditId.Parse("0192f0c4-0000-7000-8000-000000000001", null),
            Station = Id("KZ-27-0314"),
            Checklist = Law.Id,
            Date = new DateOnly(2026, 3, 14),
            Source = AuditSource.Observer,
            Answers = Law.Criteria.Index().Select(c => (c.Item.Id, Answer: answer(c.Item, c.Index)))
                .Where(a => a.Answer is not null).ToDictionary(a => a.Id, a => a.Answer!),
        };
        return new AuditedVisit(audit, Scorer.Assess(Law, Place(longest: false), audit));
    }

    /// <summary>A ramp that is too steep, and a few other things that are wrong, unknown or there for the election only.</summary>
    private static Answer? Usual(Criterion criterion, int place) => criterion.Id switch
    {
        "entrance-access" => Answer("ramp"),
        "ramp-slope" => new Answer { Value = new AnswerValue.Number(14, 0.5m) },
        "route-clear-today" => Answer("no"),
        _ => (place % 11) switch
        {
            4 => Bad(criterion),
            7 => Good(criterion) with { Temporary = criterion.TemporaryAllowed },
            9 => null,
            _ => Good(criterion),
        },
    };

    private static Answer? Half(Criterion criterion, int place) => place % 2 == 0 ? Good(criterion) : null;

    private static Answer Answer(string word) => new() { Value = new AnswerValue.Word(word) };

    /// <summary>The end of the scale that the rule likes.</summary>
    private static Answer Good(Criterion criterion) => criterion.Form switch
    {
        AnswerForm.Choice => Answer(criterion.Id == "entrance-access" ? "ramp" : Options(criterion)[0]),
        AnswerForm.Measure measure => new Answer { Value = new AnswerValue.Number(Likes(criterion, measure), 0) },
        _ => Answer("yes"),
    };

    private static Answer Bad(Criterion criterion) => criterion.Form switch
    {
        AnswerForm.Choice => Answer(criterion.Id == "entrance-access" ? "ramp" : Options(criterion)[^1]),
        AnswerForm.Measure measure => new Answer { Value = new AnswerValue.Number(AtLeast(criterion) ? measure.From : measure.To, 0) },
        _ => Answer("no"),
    };

    private static IReadOnlyList<string> Options(Criterion criterion) => [.. ((AnswerForm.Choice)criterion.Form).Options.Select(o => o.Id)];

    private static decimal Likes(Criterion criterion, AnswerForm.Measure measure) => AtLeast(criterion) ? measure.To : measure.From;

    private static bool AtLeast(Criterion criterion) =>
        criterion.MetWhen.Tests().OfType<Condition.OfAnswer>().Any(t => t.Check is Check.AtLeast && Law.Criteria[t.Criterion].Id == criterion.Id);

    private static IReadOnlyList<SurveyedStation> Survey()
    {
        var shelf = new ChecklistShelf(EmbeddedChecklists.Load());
        var audits = SampleAudits.From(shelf, EmbeddedChecklists.DefaultFamily).Of(SampleStations.Country, Seed)
            .GroupBy(a => a.Audit.Station).ToDictionary(g => g.Key, g => CurrentAudit.Of(g.Select(a => a.Audit), Day));
        return
        [
            .. SampleStations.Of(SampleStations.Country, Seed).Select(s => new SurveyedStation(
                s, audits.GetValueOrDefault(s.Id) is { } audit ? Scorer.Assess(shelf.ForAudit(audit.Checklist, audit.Date)!, s, audit) : null)),
        ];
    }

    private static RegionFacts Of(string region) => Facts.Value.Single(f => f.Figures.Region == region);

    private static RegionFacts FourAudits()
    {
        var audited = 0;
        return RegionFacts.OfCountry(
            [.. Surveyed.Value.Where(s => s.Station.Region == "KZ-59").Select(s => s.Assessment is not null && audited++ < 4 ? s : s with { Assessment = null })], Day)[0];
    }

    private static RegionFacts NoneAudited() =>
        RegionFacts.OfCountry([.. Surveyed.Value.Where(s => s.Station.Region == "KZ-62").Select(s => s with { Assessment = null })], Day)[0];
}
