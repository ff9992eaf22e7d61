using AccessAudit.Checklists;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>Station sheets as one PDF: a station, a region or the whole country.</summary>
public static class SheetPdf
{
    /// <summary>Writes every page of every sheet, one after the other, as they come.</summary>
    /// <param name="output">Written from where it stands, left open.</param>
    /// <param name="prints">Drawn one at a time; none is kept.</param>
    /// <exception cref="ArgumentException">There is no sheet.</exception>
    public static void Write(Stream output, IEnumerable<SheetPrint> prints)
    {
        var forms = new Dictionary<(SheetLayout, Language, int), SKPicture>();
        try
        {
            PagePdf.Write(output, prints, TitleOf, print => Pages(print, forms));
        }
        finally
        {
            foreach (var form in forms.Values)
                form.Dispose();
        }
    }

    private static string TitleOf(SheetPrint print) => $"{PrintTexts.In(print.Language)["form"]} · {print.Layout.Checklist.Id}";

    private static IEnumerable<Action<SKCanvas>> Pages(SheetPrint print, Dictionary<(SheetLayout, Language, int), SKPicture> forms) =>
        print.Layout.Pages.Select(page => (Action<SKCanvas>)(canvas =>
        {
            canvas.DrawPicture(Form(print, page.Number, forms));
            SheetPainter.DrawStation(canvas, print, page.Number);
        }));

    /// <summary>The form is set once and drawn for every station.</summary>
    private static SKPicture Form(SheetPrint print, int page, Dictionary<(SheetLayout, Language, int), SKPicture> forms)
    {
        var key = (print.Layout, print.Language, page);
        if (!forms.TryGetValue(key, out var form))
        {
            using var recorder = new SKPictureRecorder();
            var canvas = recorder.BeginRecording(new SKRect(0, 0, (float)SheetLayout.PageWidth, (float)SheetLayout.PageHeight));
            FormPainter.Draw(canvas, print.Layout, print.Language, page);
            forms[key] = form = recorder.EndRecording();
        }

        return form;
    }
}
