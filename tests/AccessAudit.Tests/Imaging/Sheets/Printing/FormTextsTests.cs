using AccessAudit.Checklists;
using AccessAudit.Imaging.Sheets.Printing;
using AccessAudit.Sheets;
using AccessAudit.Stations;
using AccessAudit.Tests.Photographs;

namespace AccessAudit.Tests.Imaging.Sheets.Printing;

/// <summary>Where the texts of a sheet stand, before any pixel is drawn.</summary>
public class FormTextsTests
{
    /// <summary>Below this size, in millimetres, a text is no longer read with the naked eye.</summary>
    private const double Legible = 1.6;

    private static readonly IReadOnlyList<SheetLayout> Ours =
        [.. EmbeddedChecklists.Load().Append(SampleChecklist.Read()).Select(SheetLayout.Of)];

    [Fact]
    public void No_text_leaves_its_area_in_any_language_however_long_it_is()
    {
        foreach (var layout in Ours.Append(SheetLayout.Of(LongChecklist.Read())))
            PlacedTexts.StayInTheirAreas(TextsOf(layout));
    }

    [Fact]
    public void Our_own_texts_are_never_cut_and_stay_legible()
    {
        var texts = Ours.SelectMany(TextsOf).ToList();

        Assert.All(texts, t => Assert.False(t.IsCut, $"cut: {t.Lines[0].Text}"));
        Assert.All(texts, t => Assert.True(t.Size >= Legible, $"{t.Size:0.00} mm: {t.Lines[0].Text}"));
    }

    [Fact]
    public void A_text_that_is_far_too_long_ends_in_an_ellipsis()
    {
        var cut = TextsOf(SheetLayout.Of(LongChecklist.Read())).Where(t => t.IsCut).ToList();

        Assert.NotEmpty(cut);
        Assert.All(cut, t => Assert.EndsWith("…", t.Lines[^1].Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_station_with_endless_names_keeps_to_the_title_block()
    {
        var station = SamplePrint.Station with
        {
            Id = StationId.Parse(new string('W', 64), null),
            Number = null,
            Address = LongChecklist.Text,
            Name = new Dictionary<Language, string> { [Language.Kazakh] = LongChecklist.Text },
        };
        var print = SamplePrint.Of(SampleChecklist.Read(), Language.Kazakh) with { Station = station, RegionName = LongChecklist.Text };

        PlacedTexts.StayInTheirAreas(StationTexts.Of(print, 1));
        PlacedTexts.StayInTheirAreas(PosterTexts.Of(SamplePrint.Poster with { Station = station }));
    }

    [Fact]
    public void A_checklist_in_one_language_prints_its_questions_in_that_one()
    {
        var texts = new FormTexts(SheetLayout.Of(Samples.Rules), Language.Kazakh).Of(1).Select(Said).ToList();

        Assert.Contains("Are there Braille signs?", texts);
        Assert.Contains("Ғимаратқа кіру", texts);
    }

    [Fact]
    public void A_stage_that_goes_on_says_so()
    {
        var layout = Ours.First(l => l.Checklist.Id.Family == "kz-cec" && l.Pages.Count > 1);

        Assert.Contains(new FormTexts(layout, Language.English).Of(2).Select(Said), t => t.EndsWith("(continued)", StringComparison.Ordinal));
        Assert.DoesNotContain(new FormTexts(layout, Language.English).Of(1).Select(Said), t => t.EndsWith("(continued)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_law_in_force_fits_on_one_sheet_of_paper() =>
        Assert.Equal(2, Ours.First(l => l.Checklist.Id == ChecklistId.Parse("kz-cec@2025-12-24", null)).Pages.Count);

    private static IEnumerable<PlacedText> TextsOf(SheetLayout layout) =>
        from language in Language.All
        from page in layout.Pages
        from text in new FormTexts(layout, language).Of(page.Number)
        select text;

    private static string Said(PlacedText text) => string.Join(' ', text.Lines.Select(l => l.Text));
}
