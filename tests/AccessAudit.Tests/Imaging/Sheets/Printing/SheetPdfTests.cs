using System.Text;
using AccessAudit.Checklists;
using AccessAudit.Imaging.Sheets.Printing;
using AccessAudit.Sheets;
using AccessAudit.Tests.Photographs;

namespace AccessAudit.Tests.Imaging.Sheets.Printing;

public class SheetPdfTests
{
    private static readonly SheetLayout Layout = SheetLayout.Of(SampleChecklist.Read());

    [Fact]
    public void The_same_sheets_are_the_same_bytes()
    {
        var prints = Language.All.Select(l => SamplePrint.Of(Layout, l)).ToList();

        Assert.Equal(Write(prints), Write(prints));
    }

    [Fact]
    public void Every_page_of_every_sheet_is_a_page_with_real_text()
    {
        var pdf = Encoding.Latin1.GetString(Write([.. Language.All.Select(l => SamplePrint.Of(Layout, l))]));

        Assert.Contains($"/Count {Language.All.Count * Layout.Pages.Count}", pdf, StringComparison.Ordinal);
        Assert.Contains("/ToUnicode", pdf, StringComparison.Ordinal);
        Assert.Contains("Inter-Regular", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_weighs_little_beside_the_fonts_that_all_share()
    {
        var one = Write([SamplePrint.Of(Layout, Language.Russian)]).Length;
        var hundred = Write(Enumerable.Repeat(SamplePrint.Of(Layout, Language.Russian), 100)).Length;

        Assert.True(one < 100_000, $"{one} bytes");
        Assert.True(hundred - one < 99 * 20_000, $"{(hundred - one) / 99} bytes more for each sheet");
    }

    [Fact]
    public void A_sheet_is_written_before_the_next_but_one_is_asked_for()
    {
        using var stream = new MemoryStream();
        var written = new List<long>();

        SheetPdf.Write(stream, Enumerable.Range(0, 20).Select(_ =>
        {
            written.Add(stream.Length);
            return SamplePrint.Of(Layout, Language.English);
        }));

        Assert.All(written.Zip(written.Skip(1)).Skip(1), pair => Assert.True(pair.First < pair.Second));
    }

    [Fact]
    public void Nothing_to_print_is_refused() => Assert.Throws<ArgumentException>(() => Write([]));

    [Fact]
    public void A_fault_in_the_middle_comes_through() =>
        Assert.Throws<InvalidOperationException>(() => Write(Failing()));

    private static IEnumerable<SheetPrint> Failing()
    {
        yield return SamplePrint.Of(Layout, Language.English);
        throw new InvalidOperationException();
    }

    private static byte[] Write(IEnumerable<SheetPrint> prints)
    {
        using var stream = new MemoryStream();
        SheetPdf.Write(stream, prints);
        return stream.ToArray();
    }
}
