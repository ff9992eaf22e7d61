using System.Text.RegularExpressions;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Fonts;
using AccessAudit.Imaging.Scorecards;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Scorecards;

/// <summary>The three languages say the same things.</summary>
public partial class CardTextsTests
{
    /// <summary>Marks where a name may break; it is never drawn itself.</summary>
    private const char SoftHyphen = '\u00ad';

    private static readonly string[] Labels = ["seen", "asked", "photos", "rule", "quick", "lasting"];
    private static readonly CardWords[] All = [.. Language.All.Select(CardWords.In)];

    [Fact]
    public void Every_language_has_the_same_texts() =>
        Assert.All(All, words => Assert.Equal(All[0].Keys.Select(k => k.Key).Order(), words.Keys.Select(k => k.Key).Order()));

    [Fact]
    public void Every_counted_text_has_exactly_the_forms_of_its_language() => Assert.All(All, words => Assert.All(
        words.Keys.Where(k => k.Forms.Length > 0),
        key => Assert.Equal(Plural.Forms(words.Language).Order(), key.Forms.Split(' ').Order())));

    [Fact]
    public void Every_language_leaves_the_same_blanks() => Assert.All(
        All[0].Keys.Select(k => k.Key),
        key => Assert.Single(All.SelectMany(w => w.TextsOf(key)).Select(t => string.Join(' ', Blank().Matches(t).Select(m => m.Value).Order())).Distinct()));

    [Fact]
    public void Every_character_has_a_glyph()
    {
        using var font = new SKFont(Typefaces.Regular);
        var missing = All.SelectMany(w => w.Keys.SelectMany(k => w.TextsOf(k.Key))).SelectMany(t => t)
            .Where(c => c != SoftHyphen && font.GetGlyph(c) == 0);
        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void Every_label_of_a_finding_fits_its_column() => Assert.All(
        All.SelectMany(w => Labels.Select(k => w[$"finding.{k}"])),
        label => Assert.InRange(TextMeasure.Width(label, CardStyles.Label), 0, FindingsLayout.LabelWidth - 1));

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
