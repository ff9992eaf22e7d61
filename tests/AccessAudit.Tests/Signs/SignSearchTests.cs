using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Signs;
using AccessAudit.Stations;

namespace AccessAudit.Tests.Signs;

public partial class SignSearchTests
{
    private static readonly ChecklistShelf Shelf = new([Samples.Rules]);

    /// <summary>The small checklist asks six things; a real one asks fifty.</summary>
    private static readonly SignLimits Limits = SignLimits.Default with { SameAnswersLeast = 6, NeverNoAnswers = 10 };

    [Fact]
    public void The_same_answers_at_many_stations_ask_for_a_look()
    {
        var sign = Assert.IsType<Sign.SameAnswers>(Assert.Single(Found([.. Visits(5, i => Samples.AllMet with { Source = AuditSource.SelfReport })])));

        Assert.Equal((6, 5, "KZ-11"), (sign.Answers, sign.Stations.Count, sign.Voice.Region));
    }

    [Fact]
    public void Four_stations_are_no_sign_nor_are_answers_of_which_one_differs_nor_two_voices()
    {
        Assert.Empty(Found([.. Visits(4, i => Samples.AllMet)]));
        Assert.Empty(Found([.. Visits(8, i => Samples.AllMet.With("ramp-slope", Samples.Number(1 + i)))]));
        Assert.Empty(Found([.. Visits(8, i => Samples.AllMet with { Auditor = i % 2 == 0 ? "A" : "B", Source = AuditSource.SelfReport })]));
    }

    [Fact]
    public void Measurements_that_are_all_one_number_ask_for_a_look()
    {
        var sign = Found([.. Visits(10, i => Samples.Of(("ramp-slope", Samples.Number(i < 8 ? 5 : i))) with { Auditor = "A" })]).OfType<Sign.HeapedMeasure>().Single();

        Assert.Equal((5m, 8, 10), (sign.Value, sign.Same, sign.All));
        Assert.Empty(Found([.. Visits(10, i => Samples.Of(("ramp-slope", Samples.Number(i < 7 ? 5 : i))))]));
        Assert.Empty(Found([.. Visits(9, i => Samples.Of(("ramp-slope", Samples.Number(5))))]));
        Assert.Empty(Found([.. Visits(20, i => Samples.Of(("ramp-slope", Samples.From(0, 5))))]));
    }

    [Fact]
    public void An_observer_who_never_says_no_asks_for_a_look_and_a_commission_that_praises_itself_does_not()
    {
        Audit Praise(int i) => Samples.Of(("clear-way", Samples.Word("yes")), ("braille", Samples.Word("yes")), ("ramp-slope", Samples.Number(i))) with { Auditor = "A" };

        Assert.Equal(10, Assert.IsType<Sign.NeverNo>(Assert.Single(Found([.. Visits(5, Praise)]))).Answers);
        Assert.Empty(Found([.. Visits(5, i => i == 3 ? Praise(i).With("braille", Samples.Word("no")) : Praise(i))]));
        Assert.Empty(Found([.. Visits(5, i => Praise(i) with { Source = AuditSource.SelfReport })]));
        Assert.Empty(Found([.. Visits(4, Praise)]));
    }

    [Fact]
    public void A_day_that_is_too_short_for_the_way_asks_for_a_look()
    {
        // A degree of latitude is 111 km: eight of them are 890 km, 14.8 hours, and nine visits 2.25 hours.
        var sign = Assert.IsType<Sign.TooFast>(Assert.Single(Found([.. Visits(9, i => Some(i), i => new Position(43 + i, 71))])));

        Assert.InRange(sign.Kilometres, 885, 895);
        Assert.InRange(sign.Hours, 17, 17.2);
        Assert.Empty(Found([.. Visits(6, i => Some(i), i => new Position(43 + i, 71))]));
        Assert.Empty(Found([.. Visits(9, i => Some(i) with { Date = new DateOnly(2026, 3, 1 + i) }, i => new Position(43 + i, 71))]));
        Assert.Empty(Found([.. Visits(9, i => Some(i) with { Auditor = null }, i => new Position(43 + i, 71))]));
    }

    [Fact]
    public void So_many_visits_that_no_day_holds_them_are_a_sign_wherever_they_were()
    {
        Assert.Equal(0, Assert.IsType<Sign.TooFast>(Assert.Single(Found([.. Visits(53, Some)]))).Kilometres);
        Assert.Empty(Found([.. Visits(52, Some)]));
    }

    [Fact]
    public void The_same_photograph_in_two_visits_asks_for_a_look_and_twice_in_one_does_not()
    {
        static Audit With(string photo, int i) => Samples.Of(
            ("braille", Samples.Word("no") with { Photos = [photo] }), ("booth", Samples.Word("no") with { Photos = [photo] })) with
        { Id = AuditId.Parse($"a{i}", null) };

        var sign = Assert.IsType<Sign.SamePhoto>(Assert.Single(Found([.. Visits(3, i => With(i == 2 ? "sha256:bb" : "sha256:aa", i))])));

        Assert.Equal(("sha256:aa", "a0 a1"), (sign.Photo, string.Join(' ', sign.Audits)));
    }

    [Fact]
    public void Every_sign_tells_its_numbers_in_every_language_and_rejects_nothing()
    {
        Sign[] signs =
        [
            new Sign.SameAnswers(Named, Samples.Rules.Id, 46) { Stations = Three },
            new Sign.HeapedMeasure(Named with { Auditor = null, Region = "KZ-11" }, Samples.Rules.Find("ramp-slope")!, 0.9m, 18, 20) { Stations = Three },
            new Sign.NeverNo(Named, 312) { Stations = Three }, new Sign.TooFast(Named, new DateOnly(2026, 3, 15), 640.2, 18.25) { Stations = Three },
            new Sign.TooFast(Named, new DateOnly(2026, 3, 15), 0, 18.25) { Stations = Three },
            new Sign.SamePhoto("sha256:aa", [AuditId.Parse("a", null)]) { Stations = Three },
            new Sign.AlikePhotos("sha256:aa", "sha256:bb", 2) { Stations = Three },
        ];

        Assert.Equal(typeof(Sign).GetNestedTypes().Length, signs.Select(s => s.GetType()).Distinct().Count());
        Assert.All(signs, sign => Assert.All(Language.All, l => Assert.DoesNotContain('{', sign.Says(l))));
        Assert.Equal("A (observer’s audit): the same 46 answers, measures included, at 3 stations. Were they all looked at?", signs[0].Says(Language.English));
        Assert.Contains("Акмолинская область, проверка наблюдателя", signs[1].Says(Language.Russian), StringComparison.Ordinal);
        Assert.Contains("дәл 0,9 болғаны: 18", signs[1].Says(Language.Kazakh), StringComparison.Ordinal);
        Assert.All(signs, sign => Assert.Equal(3, JsonDocument.Parse(SignJson.Write(sign)).RootElement.GetProperty("says").EnumerateObject().Count()));
        Assert.Contains("\"measured\":20", Encoding.UTF8.GetString(SignJson.Write(signs[1])), StringComparison.Ordinal);
    }

    [Fact]
    public void The_languages_have_the_same_sentences_with_the_same_blanks()
    {
        var texts = TextTable.Embedded(typeof(Sign).Assembly, "signs");

        Assert.All(Language.All, l => Assert.Equal(texts.Keys(Language.English).Order(), texts.Keys(l).Order()));
        Assert.All(texts.Keys(Language.English), key => Assert.Single(
            Language.All.Select(l => string.Join(' ', Blank().Matches(texts[l, key]).Select(m => m.Value).Order())).Distinct()));
    }

    private static readonly Voice Named = new(AuditSource.Observer, "A", null);

    private static readonly StationId[] Three = [.. Enumerable.Range(1, 3).Select(i => StationId.Parse($"KZ-11-{i:0000}", null))];

    private static Audit Some(int i) => Samples.Of(("braille", Samples.Word("no")), ("ramp-slope", Samples.Number(i))) with { Auditor = "A" };

    private static IEnumerable<(Station Station, Audit Audit)> Visits(int count, Func<int, Audit> audit, Func<int, Position>? place = null) =>
        Enumerable.Range(0, count).Select(i =>
        {
            var station = Samples.Village with { Id = StationId.Parse($"KZ-11-{i:0000}", null), Position = place?.Invoke(i) };
            return (station, audit(i) with { Station = station.Id });
        });

    private static IReadOnlyList<Sign> Found(IReadOnlyList<(Station Station, Audit Audit)> visits)
    {
        var search = new SignSearch(Shelf, Limits);
        foreach (var (station, audit) in visits)
            search.Add(station, audit);
        return search.Found();
    }

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
