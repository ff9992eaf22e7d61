using AccessAudit.Checklists;
using AccessAudit.Sheets;

namespace AccessAudit.Tests.Sheets;

/// <summary>The layout in numbers, before any pixel is drawn.</summary>
public class SheetLayoutTests
{
    public static TheoryData<string> Checklists => [.. Layouts.Keys];

    private static readonly Dictionary<string, SheetLayout> Layouts = EmbeddedChecklists.Load().Append(Samples.Rules)
        .ToDictionary(c => c.Id.ToString(), SheetLayout.Of);

    [Theory]
    [MemberData(nameof(Checklists))]
    public void Every_criterion_has_one_row_and_every_option_one_box(string checklist)
    {
        var rows = Layouts[checklist].Pages.SelectMany(p => p.Rows).ToList();

        Assert.Equal(Layouts[checklist].Checklist.Criteria.Select(c => c.Id).Order(), rows.Select(r => r.Criterion.Id).Order());
        Assert.All(rows, r => Assert.Equal(SheetOption.Of(r.Criterion), r.Boxes.Select(b => b.Option)));
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(r => r.Number));
    }

    [Theory]
    [MemberData(nameof(Checklists))]
    public void Nothing_overlaps_and_nothing_leaves_the_page(string checklist)
    {
        foreach (var page in Layouts[checklist].Pages)
        {
            var areas = page.Rows.SelectMany(Parts).Concat(page.Headings.Select(h => h.Area)).Concat(Fixed()).ToList();

            Assert.All(areas, a => Assert.True(a is { X: >= 6, Y: >= 6, Right: <= 204, Bottom: <= 291 }, $"{a} leaves the page"));
            for (var i = 0; i < areas.Count; i++)
                Assert.All(areas.Skip(i + 1), other => Assert.False(areas[i].Grow(-0.001).Overlaps(other), $"page {page.Number}: {areas[i]} and {other}"));
        }
    }

    [Theory]
    [MemberData(nameof(Checklists))]
    public void Boxes_keep_away_from_each_other(string checklist)
    {
        foreach (var page in Layouts[checklist].Pages)
        {
            var boxes = page.Rows.SelectMany(r => r.Boxes).Select(b => b.Area).ToList();
            for (var i = 0; i < boxes.Count; i++)
                Assert.All(boxes.Skip(i + 1), other => Assert.False(boxes[i].Grow(0.9).Overlaps(other.Grow(0.9))));
        }
    }

    [Fact]
    public void Three_millimetres_around_every_marker_stay_white()
    {
        var around = SheetLayout.Markers.Select(m => m.Area.Grow(3)).ToList();

        Assert.All(Fixed().Except(SheetLayout.Markers.Select(m => m.Area)), a => Assert.All(around, m => Assert.False(m.Overlaps(a), $"{a}")));
    }

    [Fact]
    public void Markers_tell_corner_and_rotation_apart_by_seven_modules_or_more()
    {
        var turned = SheetLayout.Markers.SelectMany(m => Turns(m.Pattern).Select((p, turn) => (m.Id, Turn: turn, Pattern: p))).ToList();

        foreach (var (one, other) in turned.SelectMany((t, i) => turned.Skip(i + 1).Select(u => (t, u))))
            Assert.True(int.PopCount(one.Pattern ^ other.Pattern) >= 7, $"{one} and {other}");
    }

    [Fact]
    public void A_sheet_number_keeps_layout_language_and_page()
    {
        foreach (var language in Language.All)
            Assert.Equal(new SheetNumber(511, language, 31), SheetNumber.Unpack(new SheetNumber(511, language, 31).Pack()));
        Assert.Null(SheetNumber.Unpack(SheetNumber.Poster));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SheetNumber(512, Language.Kazakh, 1).Pack());
    }

    [Fact]
    public void A_changed_question_that_moves_rows_gets_another_fingerprint()
    {
        var longer = Samples.Read(Samples.Yaml.Replace("Are there Braille signs?", string.Join(' ', Enumerable.Repeat("Are there Braille signs", 12)), StringComparison.Ordinal));

        Assert.NotEqual(LayoutJson.Fingerprint(SheetLayout.Of(Samples.Rules)), LayoutJson.Fingerprint(SheetLayout.Of(longer)));
    }

    private static IEnumerable<Area> Parts(SheetRow row)
    {
        yield return row.Question;
        foreach (var box in row.Boxes)
        {
            yield return box.Area;
            yield return box.Label;
        }

        if (row.NumberField is { } field)
            yield return field;
    }

    private static IEnumerable<Area> Fixed() =>
    [
        .. SheetLayout.Markers.Select(m => m.Area), SheetLayout.Tag, SheetLayout.TagText, SheetLayout.Header, SheetLayout.Footer,
        .. SheetLayout.Calibration.Select(c => c.Area),
    ];

    private static IEnumerable<int> Turns(int pattern)
    {
        for (var turn = 0; turn < 4; turn++, pattern = Turn(pattern))
            yield return pattern;
    }

    private static int Turn(int pattern)
    {
        var turned = 0;
        for (var row = 0; row < 4; row++)
        {
            for (var column = 0; column < 4; column++)
                turned = (turned << 1) | ((pattern >> (15 - (((3 - column) * 4) + row))) & 1);
        }

        return turned;
    }
}
