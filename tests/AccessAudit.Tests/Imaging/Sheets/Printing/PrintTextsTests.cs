using AccessAudit.Checklists;
using AccessAudit.Imaging.Sheets.Printing;

namespace AccessAudit.Tests.Imaging.Sheets.Printing;

public class PrintTextsTests
{
    private static readonly string[] Stages = ["arrive", "enter", "move", "inform", "vote"];
    private static readonly string[] Units = ["percent", "metre", "centimetre", "newton", "lux", "count"];

    [Fact]
    public void Every_language_has_the_same_texts()
    {
        Assert.All(Language.All, l => Assert.Equal(PrintTexts.In(Language.Kazakh).Keys, PrintTexts.In(l).Keys));
        Assert.All(Language.All, l => Assert.All(PrintTexts.In(l).Keys, k => Assert.NotEmpty(PrintTexts.In(l)[k])));
    }

    [Fact]
    public void No_word_is_left_in_another_language()
    {
        var codes = PrintTexts.In(Language.Kazakh).Keys.Where(k => !k.StartsWith("unit.", StringComparison.Ordinal) && k != "decimal");

        Assert.All(codes, k => Assert.Equal(Language.All.Count, Language.All.Select(l => PrintTexts.In(l)[k]).Distinct().Count()));
    }

    [Fact]
    public void Stages_and_units_of_our_checklists_are_printed_in_words()
    {
        Assert.All(Language.All, l => Assert.All(Stages, s => Assert.NotEqual(s, PrintTexts.In(l).Stage(s))));
        Assert.All(Language.All, l => Assert.All(Units, u => Assert.NotEqual(u, PrintTexts.In(l).Unit(u))));
    }

    [Fact]
    public void A_stage_or_unit_that_nobody_translated_is_printed_as_its_code()
    {
        Assert.Equal("queue", PrintTexts.In(Language.Kazakh).Stage("queue"));
        Assert.Equal("decibel", PrintTexts.In(Language.Russian).Unit("decibel"));
    }

    [Fact]
    public void A_band_has_the_decimal_mark_of_its_language()
    {
        var options = AccessAudit.Sheets.SheetOption.Of(SampleBand());

        Assert.Equal(["≤0,8", "0,8–0,9", "0,9–1,2", ">1,2"], options.Select(PrintTexts.In(Language.Russian).Option));
        Assert.Equal(["≤0.8", "0.8–0.9", "0.9–1.2", ">1.2"], options.Select(PrintTexts.In(Language.English).Option));
    }

    private static Criterion SampleBand() => Photographs.SampleChecklist.Read().Find("door-width")!;
}
