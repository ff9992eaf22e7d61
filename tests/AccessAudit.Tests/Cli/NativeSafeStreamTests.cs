using AccessAudit.Checklists;
using AccessAudit.Cli;
using AccessAudit.Imaging.Sheets.Printing;

namespace AccessAudit.Tests.Cli;

/// <summary>Between the PDF writer, which is native, and a disk that may fill up.</summary>
public sealed class NativeSafeStreamTests
{
    [Fact]
    public void A_disk_that_is_full_while_a_PDF_is_drawn_does_not_end_the_process()
    {
        using var stream = new NativeSafeStream(new FullDisk());

        SheetPdf.Write(stream, [Print()]);

        Assert.Throws<IOException>(stream.ThrowIfFailed);
    }

    [Fact]
    public void What_is_written_arrives_as_it_is()
    {
        using var target = new MemoryStream();
        using var stream = new NativeSafeStream(target);

        SheetPdf.Write(stream, [Print()]);

        stream.ThrowIfFailed();
        using var direct = new MemoryStream();
        SheetPdf.Write(direct, [Print()]);
        Assert.Equal(direct.ToArray(), target.ToArray());
    }

    private static SheetPrint Print()
    {
        var layout = AccessAudit.Sheets.SheetLayout.Of(Checklists.KnownChecklists.Kazakhstan);
        var tag = $"HTTPS://ACCESSAUDIT.INVALID/S/{new string('A', 29)}";
        return new SheetPrint(AccessAudit.Tests.Samples.Village, layout, Language.Russian, [.. layout.Pages.Select(_ => tag)], null);
    }
}
