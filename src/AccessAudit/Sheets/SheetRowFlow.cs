using AccessAudit.Checklists;

namespace AccessAudit.Sheets;

/// <summary>Places the question and the boxes of one row, as if the row began at the page's upper edge.</summary>
/// <remarks>
/// Answers flow through a grid of half slots; <em>temporary</em> and <em>not applicable</em> have columns of their own at the right, so
/// that they never move. The print's real widths are not known here: texts are estimated on the long side and the printer shrinks what
/// still does not fit.
/// </remarks>
internal static class SheetRowFlow
{
    public const double Left = 10;
    public const double Width = 190.5;

    private const double QuestionLeft = 17;
    private const double QuestionWidth = 77;
    private const double AnswersLeft = 96;
    private const double AnswersRight = 174;
    private const double TemporaryLeft = 175.5;
    private const double NotApplicableLeft = 188.5;
    private const double HalfSlot = 13;
    private const double WideBand = 1.5 * HalfSlot;
    private const double LabelGap = 0.9;
    private const double LineHeight = 7.1;
    private const double LeastNumberField = 18;

    private const double TextLine = 3.05;
    private const double TextMargin = 0.5;
    private const double LetterWidth = 1.42;

    /// <summary>A question that needs more is printed smaller: a row that fills the page helps nobody.</summary>
    private const int MostQuestionLines = 8;

    public static SheetRow Row(int number, Criterion criterion)
    {
        var options = SheetOption.Of(criterion);
        var answers = options.Where(o => o.Kind is not (SheetOptionKind.Temporary or SheetOptionKind.NotApplicable)).ToList();
        var slot = SlotWidth(criterion, answers);
        var perLine = Math.Max(1, (int)((AnswersRight - AnswersLeft) / slot));
        var boxes = new List<SheetBox>();
        for (var i = 0; i < answers.Count; i++)
            boxes.Add(Box(answers[i], AnswersLeft + (i % perLine * slot), i / perLine, slot));
        foreach (var option in options.Except(answers))
            boxes.Add(Box(option, option.Kind == SheetOptionKind.Temporary ? TemporaryLeft : NotApplicableLeft, 0, HalfSlot));

        var lines = Math.Max(1, (answers.Count + perLine - 1) / perLine);
        Area? field = null;
        if (criterion.Form is AnswerForm.Measure)
        {
            var used = answers.Count == 0 ? 0 : (answers.Count - ((lines - 1) * perLine)) * slot;
            if (AnswersRight - AnswersLeft - used < LeastNumberField)
                (lines, used) = (lines + 1, 0);
            field = new Area(
                AnswersLeft + used, ((lines - 1) * LineHeight) + ((LineHeight - BoxHeight) / 2),
                Math.Min(AnswersRight - AnswersLeft - used, 2 * HalfSlot) - LabelGap, BoxHeight);
        }

        var questionLines = Math.Min(QuestionLines(criterion.Ask), MostQuestionLines);
        var height = Math.Max(lines * LineHeight, (questionLines * TextLine) + (2 * TextMargin));
        var row = new SheetRow(number, criterion, new Area(Left, 0, Width, height), new Area(QuestionLeft, 0, QuestionWidth, height), boxes, field);
        return AnswersDown(row, (height - (lines * LineHeight)) / 2);
    }

    public static SheetRow MoveDown(SheetRow row, double y) => AnswersDown(row, y) with
    {
        Area = Down(row.Area, y),
        Question = Down(row.Question, y),
    };

    /// <summary>Moves the answers alone: they stand in the middle of a row whose question takes more lines.</summary>
    private static SheetRow AnswersDown(SheetRow row, double y) => row with
    {
        Boxes = [.. row.Boxes.Select(b => b with { Area = Down(b.Area, y), Label = Down(b.Label, y) })],
        NumberField = row.NumberField is { } field ? Down(field, y) : null,
    };

    private static double BoxHeight => SheetLayout.BoxSize;

    private static Area Down(Area area, double y) => area with { Y = Math.Round(area.Y + y, 3) };

    private static SheetBox Box(SheetOption option, double x, int line, double slot)
    {
        var y = (line * LineHeight) + ((LineHeight - BoxHeight) / 2);
        var labelLeft = x + SheetLayout.BoxSize + LabelGap;
        return new SheetBox(
            option, Area.Square(x, y, SheetLayout.BoxSize),
            new Area(labelLeft, line * LineHeight, slot - SheetLayout.BoxSize - (2 * LabelGap), LineHeight));
    }

    /// <summary>Half a slot for short words and bands, a slot for a choice of two lines, more for longer ones.</summary>
    private static double SlotWidth(Criterion criterion, List<SheetOption> answers)
    {
        if (criterion.Form is AnswerForm.Choice choice)
        {
            var longest = choice.Options.Max(o => o.Label.Languages.Max(l => o.Label[l].Length));
            return longest <= 4 ? HalfSlot : longest <= 28 ? 2 * HalfSlot : 3 * HalfSlot;
        }

        var letters = answers.Count == 0 ? 0 : answers.Max(o => o.Code.Length);
        var wideFits = (answers.Count * WideBand) + LeastNumberField <= AnswersRight - AnswersLeft;
        return letters > 6 || (letters > 4 && wideFits) ? WideBand : HalfSlot;
    }

    private static int QuestionLines(LocalText ask) => ask.Languages.Max(l => Lines(ask[l], (int)(QuestionWidth / LetterWidth)));

    /// <summary>Lines that a text takes at so many letters a line, broken between words.</summary>
    private static int Lines(string text, int perLine)
    {
        var (lines, used) = (1, 0);
        foreach (var length in text.Split(' ').Select(w => w.Length))
        {
            if (used > 0 && used + 1 + length > perLine)
                (lines, used) = (lines + 1, 0);
            used += used > 0 ? 1 + length : length;
            lines += used / (perLine + 1);
            used %= perLine + 1;
        }

        return lines;
    }
}
