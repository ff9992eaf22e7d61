using System.Numerics;
using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Stations;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>Step 2: the tag, and through it the station and the layout of the page.</summary>
internal sealed class TagLookup(TagFinder finder, Func<uint, StationId?> stationOf, Func<int, SheetLayout?> layoutOf)
{
    public Step<TaggedPage> Find(GrayImage picture, Deadline deadline, SheetTrace? trace)
    {
        var search = finder.Find(picture, deadline);
        var found = (search as TagSearch.Found)?.Tags ?? [];
        trace?.Codes(picture, [.. found.Select(t => (Corners(t.Corners), true)), .. search.Refused.Select(r => (Corners(r.Corners), false))]);

        var sheets = found.Where(t => !t.Tag.IsDoorPoster).DistinctBy(t => t.Text).ToList();
        return sheets switch
        {
            [var one] => Look(picture, one),
            [] when found.Count > 0 => Stop(new SheetProblem.Poster()),
            [] => Stop(ProblemOf(search.Refused) ?? PictureProblem(picture)),
            _ => Stop(new SheetProblem.SeveralSheets(sheets.Count)),
        };
    }

    private Step<TaggedPage> Look(GrayImage picture, FoundTag found)
    {
        var tag = found.Tag;
        if (stationOf(tag.Station) is not { } station)
            return Stop(new SheetProblem.UnknownStation(tag.Station));
        if (SheetNumber.Unpack(tag.Sheet) is not { } number)
            return Stop(new SheetProblem.WrongEdition(tag.Sheet >> 7, null));
        if (layoutOf(number.Layout) is not { } layout)
            return Stop(new SheetProblem.WrongEdition(number.Layout, null));
        if (number.Page > layout.Pages.Count)
            return Stop(new SheetProblem.WrongEdition(number.Layout, layout.Checklist.Id.ToString()));
        return new Step<TaggedPage>.Done(new TaggedPage(
            picture, Corners(found.Corners), station, layout, number.Language, layout.Page(number.Page), tag.PrintRun));
    }

    /// <summary>Of several codes the one that comes nearest to being a tag of ours says most.</summary>
    private static SheetProblem? ProblemOf(IReadOnlyList<RefusedCode> refused)
    {
        SheetProblem? Of(RefusedCode code) => code.Reading switch
        {
            TagReading.Retired retired => new SheetProblem.RetiredKey(retired.KeyId),
            TagReading.DemoKey => new SheetProblem.DemoKey(),
            TagReading.UnknownKey unknown => new SheetProblem.UnknownKey(unknown.KeyId),
            TagReading.Forged or TagReading.Malformed => new SheetProblem.ForgedTag(Cut(code.Text)),
            _ => new SheetProblem.ForeignTag(Cut(code.Text)),
        };
        int Distance(RefusedCode code) => code.Reading switch
        {
            TagReading.Retired => 0,
            TagReading.DemoKey => 1,
            TagReading.UnknownKey => 2,
            TagReading.Forged => 3,
            TagReading.Malformed => 4,
            _ => 5,
        };
        return refused.Count == 0 ? null : Of(refused.MinBy(Distance)!);
    }

    /// <summary>Why there may be no tag to see.</summary>
    private static SheetProblem PictureProblem(GrayImage picture) =>
        PictureGate.Check(picture) ?? new SheetProblem.NoTag();

    private static string Cut(string text) => text.Length <= 80 ? text : text[..79] + "…";

    private static Point[] Corners(Quad quad)
    {
        static Point At(Vector2 v) => new(v.X, v.Y);
        return [At(quad.TopLeft), At(quad.TopRight), At(quad.BottomRight), At(quad.BottomLeft)];
    }

    private static Step<TaggedPage>.Stopped Stop(SheetProblem problem) => new(problem);
}
