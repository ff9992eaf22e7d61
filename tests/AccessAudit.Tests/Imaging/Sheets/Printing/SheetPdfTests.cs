using AccessAudit.Checklists;
using AccessAudit.Imaging.Sheets.Printing;
using AccessAudit.Tests.Photographs;

namespace AccessAudit.Tests.Imaging.Sheets.Printing;

public class SheetPdfTests
{
    [Fact]
    public void The_same_sheets_are_the_same_bytes()
    {
        var prints = Language.All.Select(l => SamplePrint.Of(SampleChecklist.Read(), l)).ToList();

        Assert.Equal(Write(prints), Write(prints));
    }

    [Fact]
    public void Nothing_to_print_is_refused() => Assert.Throws<ArgumentException>(() => Write([]));

    private static byte[] Write(IEnumerable<SheetPrint> prints)
    {
        using var stream = new MemoryStream();
        SheetPdf.Write(stream, prints);
        return stream.ToArray();
    }
}
