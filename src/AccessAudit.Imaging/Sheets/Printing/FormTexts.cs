using System.Globalization;
using AccessAudit.Checklists;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Printing;

/// <summary>Every text of a page that is the same for all stations: rules, stages, questions, labels, units.</summary>
internal sealed class FormTexts(SheetLayout layout, Language language)
{
    private static readonly TextStyle Heading = new(Face.Bold, 3.1, 2) { Place = TextPlace.Bottom };
    private static readonly TextStyle Number = new(Face.Bold, 2.3, 1.6) { Align = TextAlign.Right };
    private static readonly TextStyle Question = new(Face.Regular, 2.5, 1.6);
    private static readonly TextStyle Label = new(Face.Regular, 2.4, 1.4);
    private static readonly TextStyle Unit = new(Face.Regular, 2.3, 1.2) { Align = TextAlign.Right };
    private static readonly TextStyle Title = new(Face.Bold, 2.9, 1.8);
    private static readonly TextStyle Page = new(Face.Regular, 2.4, 1.6) { Align = TextAlign.Right };
    private static readonly TextStyle Edition = new(Face.Regular, 2.4, 1.5);
    private static readonly TextStyle Caption = new(Face.Regular, 2.1, 1.3) { Place = TextPlace.Bottom };
    private static readonly TextStyle Rule = new(Face.Regular, 2.35, 1.4);
    private static readonly TextStyle Abbreviation = new(Face.Regular, 2.2, 1.3) { Align = TextAlign.Right, Place = TextPlace.Bottom };

    private readonly PrintTexts texts = PrintTexts.In(language);

    public IEnumerable<PlacedText> Of(int page) =>
    [
        .. Header(page),
        .. layout.Page(page).Headings.Select(h => HeadingText(h, page)),
        .. Margins(layout.Page(page)),
        .. layout.Page(page).Rows.SelectMany(Row),
        .. Footer(),
    ];

    private IEnumerable<PlacedText> Header(int page) =>
    [
        PlacedText.Fit(texts["form"], HeaderPlan.Title, Title),
        PlacedText.Fit($"{texts.Format("page", page, layout.Pages.Count)} · {texts["language"]}", HeaderPlan.Page, Page),
        PlacedText.Fit(texts["station"], HeaderPlan.StationCaption, Caption),
        PlacedText.Fit($"{layout.Checklist.Title.In(language)} ({layout.Checklist.Id.Edition})", HeaderPlan.Edition, Edition),
        PlacedText.Fit(texts["date"], HeaderPlan.DateCaption, Caption),
        PlacedText.Fit(texts["auditor"], HeaderPlan.AuditorCaption, Caption),
        PlacedText.Fit(texts["rule.tick"], HeaderPlan.TickRule, Rule),
        PlacedText.Fit(texts["rule.mistake"], HeaderPlan.MistakeRule, Rule),
    ];

    private IEnumerable<PlacedText> Margins(SheetPage page)
    {
        if (page.Headings.Count > 0)
            yield return PlacedText.Fit(texts["abbreviations"], HeaderPlan.Abbreviations(page.Headings[0].Area), Abbreviation);
        if (HeaderPlan.Notes(page) is { } notes)
            yield return PlacedText.Fit(texts["notes"], notes with { Height = 4 }, Heading);
    }

    private PlacedText HeadingText(SheetHeading heading, int page)
    {
        var name = texts.Stage(heading.Stage);
        var goesOn = layout.Pages.Take(page - 1).Any(p => p.Headings.Any(h => h.Stage == heading.Stage));
        return PlacedText.Fit(
            goesOn ? texts.Format("continued", name) : name,
            heading.Area with { Width = HeaderPlan.HeadingWidth, Height = heading.Area.Height - 0.6 }, Heading);
    }

    private IEnumerable<PlacedText> Row(SheetRow row)
    {
        yield return PlacedText.Fit(
            row.Number.ToString(CultureInfo.InvariantCulture), row.Area with { Width = row.Question.X - row.Area.X - 1.4 }, Number);
        yield return PlacedText.Fit(row.Criterion.Ask.In(language), row.Question, Question);
        foreach (var box in row.Boxes)
            yield return PlacedText.Fit(LabelOf(row.Criterion, box.Option), box.Label, Label);
        if (row is { NumberField: { } field, Criterion.Form: AnswerForm.Measure measure })
            yield return PlacedText.Fit(texts.Unit(measure.Unit), UnitArea(field), Unit);
    }

    private string LabelOf(Criterion criterion, SheetOption option) =>
        criterion.Form is AnswerForm.Choice choice && option.Kind == SheetOptionKind.Choice
            ? choice.Options.First(o => o.Id == option.Code).Label.In(language)
            : texts.Option(option);

    /// <summary>Inside the field at its right end: what is left of it is for the number.</summary>
    private static Area UnitArea(Area field) =>
        new(field.Right - Math.Min(8, field.Width / 2), field.Y, Math.Min(8, field.Width / 2) - 0.9, field.Height);

    private IEnumerable<PlacedText> Footer() =>
    [
        PlacedText.Fit(texts["photograph"], SheetLayout.Footer with { Height = 6 }, Caption with { Place = TextPlace.Top }),
        PlacedText.Fit(texts["calibration"], HeaderPlan.CalibrationCaption, Caption with { Place = TextPlace.Top }),
    ];
}
