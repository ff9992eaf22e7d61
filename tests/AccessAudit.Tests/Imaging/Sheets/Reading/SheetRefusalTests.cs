using AccessAudit.Checklists;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Tests.Imaging.Photos;
using AccessAudit.Tests.Photographs;
using AccessAudit.Tests.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Imaging.Sheets.Reading;

public sealed class SheetRefusalTests(OneSheetReader one) : IClassFixture<OneSheetReader>
{
    private static readonly TagHost Host = TagHost.Parse("audit.example.kz", null);
    private static readonly TagKeyRing Old = TagKeyRing.Of(TagKeyRingTests.Key(1));
    private static readonly TagKeyRing Ring = ((Parsed<TagKeyRing>.Good)Old.Rotate(TagKeyRingTests.Key(2)).Retire(1)).Value;
    private static readonly Camera Phone = new() { Sensor = Sensor.Phone3, Pose = new Pose(7, 5, -5) };

    private static ushort Sheet => new SheetNumber(1, Language.Russian, 1).Pack();

    [Fact]
    public void No_picture() =>
        Assert.IsType<SheetProblem.NotAPicture>(Refused("%PDF-1.7 and what follows"u8.ToArray()));

    [Fact]
    public void A_picture_that_breaks_off() =>
        Assert.IsType<SheetProblem.NotAPicture>(Refused(Photo().Jpeg[..20_000]));

    [Fact]
    public void A_picture_of_one_pixel() =>
        Assert.Equal(1, Assert.IsType<SheetProblem.TooSmall>(Refused(Encoded.Corners(1, 1, SKEncodedImageFormat.Png))).Width);

    [Fact]
    public void A_picture_of_thirty_thousand_by_thirty_thousand() =>
        Assert.Equal(30_000, Assert.IsType<SheetProblem.TooLarge>(Refused(Encoded.PngHeader(30_000, 30_000))).Width);

    [Fact]
    public void A_picture_too_small_for_its_boxes()
    {
        using var plain = new SKPaint();
        Assert.InRange(Assert.IsType<SheetProblem.TooSmall>(Refused(Photo().Filtered(plain, 0.33))).PixelsPerMillimetre, 1, 2.6);
    }

    [Fact]
    public void No_tag() =>
        Assert.IsType<SheetProblem.NoTag>(Refused(Photo().Covered(SheetLayout.Tag, SKColors.White).Jpeg));

    [Fact]
    public void A_foreign_code() =>
        Assert.Equal("HTTPS://EXAMPLE.COM", Assert.IsType<SheetProblem.ForeignTag>(Refused(Tagged("HTTPS://EXAMPLE.COM"))).Text);

    [Fact]
    public void A_forged_tag()
    {
        var forged = TagKeyRing.Of(TagKeyRingTests.Key(1, seed: 99)).Rotate(TagKeyRingTests.Key(2, seed: 99)).Sign(83, Sheet, 1).TextAt(Host);
        Assert.Equal(forged, Assert.IsType<SheetProblem.ForgedTag>(Refused(Tagged(forged), Ring)).Text);
    }

    [Fact]
    public void A_retired_key() =>
        Assert.Equal(new SheetProblem.RetiredKey(1), Refused(Tagged(Old.Sign(83, Sheet, 1).TextAt(Host)), Ring));

    [Fact]
    public void A_key_that_nobody_knows() =>
        Assert.Equal(new SheetProblem.UnknownKey(2), Refused(Tagged(Ring.Sign(83, Sheet, 1).TextAt(Host)), Old));

    [Fact]
    public void The_demonstrations_key_outside_of_it() =>
        Assert.Equal(new SheetProblem.DemoKey(), Refused(Photo().Jpeg, Ring));

    [Fact]
    public void A_door_poster() =>
        Assert.Equal(new SheetProblem.Poster(), Refused(Tagged(Ring.Sign(83, SheetNumber.Poster, 1).TextAt(Host)), Ring));

    [Fact]
    public void A_station_that_the_register_does_not_have() =>
        Assert.Equal(
            new SheetProblem.UnknownStation(1083),
            Assert.IsType<SheetResult.Refused>(one.WithoutStations().Read(Photo().Jpeg)).Problem);

    [Fact]
    public void An_edition_that_is_not_on_the_shelf() =>
        Assert.Equal(
            new SheetProblem.WrongEdition(1, null),
            Assert.IsType<SheetResult.Refused>(one.WithoutLayouts().Read(Photo().Jpeg)).Problem);

    [Fact]
    public void A_page_that_its_edition_does_not_have()
    {
        var page = new SheetNumber(1, Language.Russian, 9).Pack();
        Assert.Equal(
            new SheetProblem.WrongEdition(1, one.Layout.Checklist.Id.ToString()), Refused(Tagged(Ring.Sign(83, page, 1).TextAt(Host)), Ring));
    }

    [Fact]
    public void Two_sheets_in_one_picture()
    {
        var second = Ring.Sign(84, Sheet, 1).TextAt(Host);
        var photo = Phone.Take(Page(Ring.Sign(83, Sheet, 1).TextAt(Host)), 1).Drawn(pen =>
        {
            pen.Fill(new Area(20, 90, 50, 50), SKColors.White);
            TagPainter.Draw(pen.Canvas, TagSymbol.Of(second), 27, 97, 36);
        });
        Assert.Equal(new SheetProblem.SeveralSheets(2), Refused(photo.Jpeg, Ring));
    }

    [Fact]
    public void Two_missing_corners_are_named()
    {
        var photo = Photo().Covered(new Area(0, 270, 210, 30), SKColors.SaddleBrown);
        Assert.Equal([2, 3], Assert.IsType<SheetProblem.CornerMissing>(Refused(photo.Jpeg)).Markers);
    }

    [Fact]
    public void A_page_of_two_halves_that_do_not_meet()
    {
        var photo = new Camera { Sensor = Sensor.Phone3, Desk = Desk.Dark }.Take(one.Filled(1), 1);
        Assert.InRange(Assert.IsType<SheetProblem.NotFlat>(Refused(photo.Slid(below: 150, by: 10).Jpeg)).ResidualMillimetres, 0.6, 20);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void A_blurred_picture(double defocus)
    {
        var blurred = (Phone with { Sensor = Sensor.Phone3 with { Defocus = defocus } }).Take(one.Filled(1), 1);
        Assert.InRange(Assert.IsType<SheetProblem.Blurred>(Refused(blurred.Jpeg)).Millimetres, 0.65, 3);
    }

    [Fact]
    public void A_picture_in_focus_at_its_tag_only()
    {
        var photo = (Phone with { Sensor = Sensor.Phone3 with { Defocus = 5 } }).Take(one.Filled(1), 1);
        var focused = photo.Drawn(pen =>
        {
            pen.Fill(SheetLayout.Tag.Grow(3), SKColors.White);
            TagPainter.Draw(
                pen.Canvas, TagSymbol.Of(photo.Page.Print.Tag(1)), (float)SheetLayout.Tag.X, (float)SheetLayout.Tag.Y, (float)SheetLayout.TagSize);
        });
        Assert.IsType<SheetProblem.Blurred>(Refused(focused.Jpeg));
    }

    [Fact]
    public void A_page_with_something_lying_on_its_rows()
    {
        var rows = one.Layout.Page(1).Rows;
        var area = new Area(85, rows[3].Area.Y, 120, rows[7].Area.Bottom - rows[3].Area.Y);
        var covered = Assert.IsType<SheetProblem.Covered>(Refused(Photo().Covered(area, new SKColor(205, 160, 135)).Jpeg));
        Assert.InRange(covered.FirstRow, 3, 5);
        Assert.InRange(covered.LastRow, 7, 9);
    }

    [Fact]
    public void A_dark_picture()
    {
        using var filter = SKColorFilter.CreateColorMatrix([0.07f, 0, 0, 0, 0, 0, 0.07f, 0, 0, 0, 0, 0, 0.07f, 0, 0, 0, 0, 0, 1, 0]);
        using var paint = new SKPaint { ColorFilter = filter };
        Assert.InRange(Assert.IsType<SheetProblem.TooDark>(Refused(Photo().Filtered(paint))).Paper, 1, 48);
    }

    [Fact]
    public void Glare_over_rows_that_are_named()
    {
        var rows = one.Layout.Page(1).Rows;
        var area = new Area(85, rows[2].Area.Y, 120, rows[9].Area.Bottom - rows[2].Area.Y);
        var glare = Assert.IsType<SheetProblem.Glare>(Refused(Photo().Glaring(area).Jpeg));
        Assert.InRange(glare.FirstRow, 3, 5);
        Assert.InRange(glare.LastRow, 8, 10);
    }

    private SheetPhoto Photo() => Phone.Take(one.Filled(1), 1);

    private FilledPage Page(string tag) => one.Filled(1) with { Print = one.Filled(1).Print with { Tags = [tag] } };

    private byte[] Tagged(string tag) => Phone.Take(Page(tag), 1).Jpeg;

    private SheetProblem Refused(byte[] picture, TagKeyRing? keys = null) =>
        Assert.IsType<SheetResult.Refused>(one.With(keys ?? TagKeyRing.Demo).Read(picture)).Problem;
}
