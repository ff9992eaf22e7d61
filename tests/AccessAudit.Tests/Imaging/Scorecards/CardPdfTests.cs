using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace AccessAudit.Tests.Imaging.Scorecards;

/// <summary>The PDF as a reader of another house sees it.</summary>
public class CardPdfTests
{
    public static TheoryData<string, string> Cards => CardSamples.Crossed(CardGallery.Names);

    [Theory, MemberData(nameof(Cards))]
    public void It_says_its_language_its_title_and_its_sections(string name, string language)
    {
        var card = CardGallery.Make(name, Language.Parse(language, null));
        using var pdf = PdfDocument.Open(CardPdf.Write(card));

        Assert.True(pdf.TryGetBookmarks(out var outline));
        var bookmarks = outline.GetNodes().Cast<DocumentBookmarkNode>().ToList();
        var sections = card.Pages.SelectMany((p, place) => p.Sections.Select(s => (s.Heading, place + 1)));

        Assert.Equal(card.Title, pdf.Information.Title);
        Assert.Equal(language, ((StringToken)pdf.Structure.Catalog.CatalogDictionary.Data["Lang"]).Data);
        Assert.Equal(card.Pages.Count, pdf.NumberOfPages);
        Assert.Equal(sections.Prepend((card.Title, 1)), bookmarks.Select(b => (b.Title, b.PageNumber)));
    }

    [Theory, MemberData(nameof(CardSamples.Languages), MemberType = typeof(CardSamples))]
    public void Its_text_is_text(string language)
    {
        var card = CardGallery.Make("station-as-usual", Language.Parse(language, null));
        using var pdf = PdfDocument.Open(CardPdf.Write(card));

        Assert.All(card.Pages.Zip(pdf.GetPages()), p =>
        {
            var text = p.Second.Text.Replace('\u00a0', ' ');
            Assert.All(p.First.Marks.OfType<CardMark.Run>(), run => Assert.Contains(run.Text.Replace('\u00a0', ' '), text, StringComparison.Ordinal));
        });
    }
}
