using System.Globalization;
using System.Text;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Regions;
using AccessAudit.Scoring;
using AccessAudit.Stations;

namespace AccessAudit.Tests.Imaging.Scorecards;

/// <summary>A checklist in three languages, and stations and audits for it, from short to as long as anybody would write.</summary>
internal static class CardSamples
{
    public static readonly DateOnly ReportingDate = new(2026, 3, 15);

    public const string Tag = "HTTPS://AUDIT.EXAMPLE.KZ/S/ABCDEFGHIJKLMNOPQRSTUVWXYZ234";

    private const string LongEn = "whether the way to the accessible entrance is wide enough, level enough and free of anything that a voter could fall over";
    private const string LongRu = "достаточно ли широк и ровен путь к доступному входу и нет ли на нём чего-либо, обо что мог бы споткнуться избиратель";
    private const string LongKk = "қолжетімді кіреберіске апаратын жол жеткілікті кең және тегіс пе, сайлаушы сүрінуі мүмкін нәрсе жоқ па, соны тексеру";

    /// <summary>Every kind in every language.</summary>
    public static TheoryData<string, string> Crossed(IEnumerable<string> kinds)
    {
        var data = new TheoryData<string, string>();
        foreach (var kind in kinds)
        {
            foreach (var language in Language.All)
                data.Add(kind, language.Code);
        }

        return data;
    }

    public static TheoryData<string> Languages => new(Language.All.Select(l => l.Code));

    /// <summary>A ramp with its slope and rise, and as many further questions as asked, spread over groups and stages.</summary>
    public static Checklist Rules(int further = 6, bool verbose = false, string groups = "wheelchair, walking, blind, low-vision, deaf",
        string stages = "arrive, enter, move, inform, vote")
    {
        var (groupList, stageList) = (groups.Split(", "), stages.Split(", "));
        var title = Texts("Accessibility of a station", "Доступность участка", "Учаске қолжетімділігі", verbose);
        var yaml = new StringBuilder(
            $$$"""
            id: sample
            edition: 2026-01-01
            in_force: {from: 2026-01-01}
            languages: [kk, ru, en]
            title: {{{title}}}
            sources:
              law: {title: {{{Texts("The law", "Закон", "Заң", verbose)}}}, number: "24/217"}
            groups: [{{{groups}}}]
            stages: [{{{stages}}}]
            criteria:
              - id: ramp-slope
                stage: {{{stageList[1]}}}
                ask: {{{Texts("Slope of the ramp", "Уклон пандуса", "Пандус еңістігі", verbose)}}}
                answer: {measure: percent, from: 0, to: 100, bands: [5, 8, 10]}
                met_when: {any: [{ramp-slope: {at_most: 5}}, {all: [{ramp-slope: {at_most: 8}}, {ramp-rise: {at_most: 80}}]}]}
                serves: {{{{groupList[0]}}}: blocks, {{{groupList[1]}}}: hinders}
                points: 5
                temporary: allowed
                source: {text: law, clause: "4.3.2.30", status: read}
                remedy: {{{Remedies(verbose)}}}
              - id: ramp-rise
                stage: {{{stageList[1]}}}
                ask: {{{Texts("Rise of the ramp", "Высота подъёма", "Көтерілу биіктігі", verbose)}}}
                answer: {measure: centimetre, from: 0, to: 1000, bands: [20, 80]}
                met_when: {ramp-rise: {at_least: 0}}
                points: 0
                source: {text: law, status: reported}

            """);
        for (var place = 0; place < further; place++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $$$"""
                  - id: q{{{place}}}
                    stage: {{{stageList[place % stageList.Length]}}}
                    ask: {{{Texts($"Question {place}?", $"Вопрос {place}?", $"{place}-сұрақ?", verbose)}}}
                    serves: {{{{groupList[place % groupList.Length]}}}: {{{(place % 3 == 0 ? "blocks" : "hinders")}}}}
                    points: 2
                    obligation: {{{(place % 4 == 3 ? "recommended" : "required")}}}
                    temporary: {{{(place % 2 == 0 ? "allowed" : "forbidden")}}}
                    not_applicable: allowed
                    source: {text: law, status: to-verify}
                    remedy: {{{Remedies(verbose)}}}

                """);
        }

        return Samples.Read(yaml.ToString());
    }

    public static Station Station(bool verbose = false) => new()
    {
        Id = StationId.Parse("KZ-11-0083", null),
        Number = 83,
        Region = "KZ-11",
        District = verbose ? "Целиноградский район, Кабанбайский сельский округ" : "Целиноградский район",
        Name = new Dictionary<Language, string>
        {
            [Language.English] = "Secondary school No 4" + (verbose ? $", {LongEn}" : ""),
            [Language.Russian] = "Средняя школа № 4" + (verbose ? $", {LongRu}" : ""),
            [Language.Kazakh] = "№ 4 орта мектеп" + (verbose ? $", {LongKk}" : ""),
        },
        Address = verbose ? $"с. Кабанбай батыра, {LongRu}, {new string('щ', 120)}" : "с. Кабанбай батыра,\tул. Республики, 12",
        Kind = StationKind.Residential,
        Floor = 1,
        Voters = 1240,
        Needs = new Dictionary<string, int> { ["wheelchair"] = 3, ["walking"] = 9, ["blind"] = 2, ["low-vision"] = 4, ["deaf"] = 2 },
    };

    /// <summary>Answers to all questions: yes or no, and a ramp that is too steep, or not.</summary>
    public static Audit Audit(Checklist rules, string answer, decimal slope, DateOnly? date = null) => new()
    {
        Id = AuditId.Parse("0192f0c4-0000-7000-8000-000000000001", null),
        Station = StationId.Parse("KZ-11-0083", null),
        Checklist = rules.Id,
        Date = date ?? new DateOnly(2026, 3, 14),
        Source = AuditSource.Observer,
        Answers = rules.Criteria.ToDictionary(c => c.Id, c => c.Id switch
        {
            "ramp-slope" => Samples.Number(slope, 0.5m),
            "ramp-rise" => Samples.Number(120),
            _ => Samples.Word(answer),
        }),
    };

    public static AuditedVisit Visit(Checklist rules, Audit audit, Station? station = null) =>
        new(audit, Scorer.Assess(rules, station ?? Station(), audit));

    public static StationFacts Facts(AuditedVisit? current, AuditedVisit? before = null, Station? station = null) => new()
    {
        Station = station ?? Station(),
        Current = current,
        Before = before,
        ReportingDate = ReportingDate,
        Tag = Tag,
    };

    /// <summary>The facts of two regions and the country: of the first every third station is audited, of the second only a few.</summary>
    public static IReadOnlyList<RegionFacts> Country(Checklist rules, int registered = 60, int auditedOfSecond = 4)
    {
        var stations = new List<SurveyedStation>();
        foreach (var (region, count) in new[] { ("KZ-11", registered / 3), ("KZ-19", auditedOfSecond) })
        {
            for (var place = 0; place < registered; place++)
            {
                var station = Station() with { Id = StationId.Parse($"{region}-{place}", null), Region = region };
                var audit = Audit(rules, place % 3 == 0 ? "yes" : "no", place % 12);
                stations.Add(new SurveyedStation(station, place < count ? Scorer.Assess(rules, station, audit) : null));
            }
        }

        return RegionFacts.OfCountry(stations, ReportingDate);
    }

    private static string Remedies(bool verbose) => $$$"""
        {permanent: {does: {{{Texts("Rebuild it", "Перестроить", "Қайта салу", verbose)}}}, cost_kzt: 1200000, days: 45}, temporary: {does: {{{Texts("Lay a ramp", "Положить накат", "Төсем қою", verbose)}}}, cost_kzt: 60000, days: 2}}
        """;

    private static string Texts(string en, string ru, string kk, bool verbose) => verbose
        ? $$$"""{en: "{{{en}}} {{{LongEn}}}", ru: "{{{ru}}} {{{LongRu}}}", kk: "{{{kk}}} {{{LongKk}}}"}"""
        : $$$"""{en: "{{{en}}}", ru: "{{{ru}}}", kk: "{{{kk}}}"}""";
}
