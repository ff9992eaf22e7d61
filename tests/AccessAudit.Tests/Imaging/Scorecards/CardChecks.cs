using System.Text.RegularExpressions;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Sheets;

namespace AccessAudit.Tests.Imaging.Scorecards;

/// <summary>What must hold for every card, whatever stands on it.</summary>
internal static partial class CardChecks
{
    private const double Edge = 6;

    public static void NothingOverlapsOrIsCutOff(Card card)
    {
        foreach (var page in card.Pages)
        {
            var paper = new Area(Edge, Edge, page.Width - (2 * Edge), page.Height - (2 * Edge));
            Assert.All(page.Marks, m => Assert.True(Holds(paper, m.Box), $"{m} leaves the page"));

            var runs = page.Marks.OfType<CardMark.Run>().ToList();
            var shapes = page.Marks.Where(m => m is CardMark.Shape or CardMark.BallotBox or CardMark.Tag).ToList();
            foreach (var (place, run) in runs.Index())
            {
                Assert.All(runs.Skip(place + 1), other => Assert.False(Overlap(run, other), $"'{run.Text}' lies on '{other.Text}'"));
                Assert.All(shapes, shape => Assert.False(Overlap(run, shape), $"'{run.Text}' lies on {shape}"));
            }
        }
    }

    public static void EveryNumberOfThePictureStandsInItsTwin(Card card)
    {
        var twin = Numbers(card.Html[card.Html.IndexOf("<main>", StringComparison.Ordinal)..]).ToHashSet();
        var runs = card.Pages.SelectMany(p => p.Marks).OfType<CardMark.Run>().Where(r => r.Style != CardStyles.Axis);
        Assert.Empty(runs.SelectMany(r => Numbers(r.Text)).Except(twin));
    }

    public static void EveryGlyphIsThere(Card card)
    {
        var text = string.Concat(card.Pages.SelectMany(p => p.Marks).OfType<CardMark.Run>().Select(r => r.Text));
        using var font = new SkiaSharp.SKFont(AccessAudit.Imaging.Fonts.Typefaces.Bold);
        Assert.DoesNotContain(text, c => font.GetGlyph(c) == 0);
    }

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(m => m.Value);

    private static bool Overlap(CardMark one, CardMark other) => one.Box.Grow(-0.02).Overlaps(other.Box.Grow(-0.02));

    private static bool Holds(Area outer, Area inner) =>
        inner.X >= outer.X && inner.Y >= outer.Y && inner.Right <= outer.Right && inner.Bottom <= outer.Bottom;

    [GeneratedRegex(@"\d+([.,\u00a0]\d+)*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
