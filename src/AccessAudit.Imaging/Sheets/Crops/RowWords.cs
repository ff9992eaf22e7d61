using AccessAudit.Checklists;
using AccessAudit.Imaging.Sheets.Printing;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Crops;

/// <summary>The words of a printed row, for telling it again beside its picture.</summary>
public static class RowWords
{
    /// <summary>What stands beside a box, as it is printed.</summary>
    public static string Option(Criterion criterion, SheetOption option, Language language) =>
        criterion.Form is AnswerForm.Choice choice && option.Kind == SheetOptionKind.Choice
            ? choice.Options.First(o => o.Id == option.Code).Label.In(language)
            : PrintTexts.In(language).Option(option);

    /// <summary>The sign of a unit, such as <c>%</c>.</summary>
    public static string Unit(string unit, Language language) => PrintTexts.In(language).Unit(unit);
}
