using System.Numerics;
using AccessAudit.Sheets;
using SkiaSharp;

namespace AccessAudit.Tests.Photographs.Damages;

/// <summary>What a hand does that a form did not think of. The truth goes with it: what strays into a box is not a mark.</summary>
public static class Writing
{
    /// <summary>Paler with severity, until only a quarter of the paper's brightness is missing.</summary>
    public static Pen Fainter(Pen pen, double severity)
    {
        byte Part(byte full) => (byte)(full + ((0xC0 - Math.Min((int)full, 0xC0)) * severity * 0.75));
        return pen with { Color = new SKColor(Part(pen.Color.Red), Part(pen.Color.Green), Part(pen.Color.Blue)) };
    }

    /// <summary>Thin strokes and dots by a sparing hand.</summary>
    public static FilledPage Small(FilledPage page, double severity, Random random) => page with
    {
        Pen = Pen.BlueBall with { Width = 0.4 - (0.18 * severity) },
        Marks = [.. page.Marks.Select(m => As(m, random.Next(2) == 0 ? MarkKind.Slash : MarkKind.Dot))],
    };

    public static FilledPage Wide(FilledPage page, double severity, Random random) => page with
    {
        Marks =
        [
            .. page.Marks.Select(m => random.NextDouble() < 0.15 + (0.85 * severity)
                ? As(m, random.Next(3) switch { 0 => MarkKind.WideCross, 1 => MarkKind.Scribble, _ => MarkKind.LongTick })
                : m),
        ],
    };

    /// <summary>Underlined questions, brackets at the margin, lines that run on into boxes.</summary>
    public static FilledPage WithNotes(FilledPage page, double severity, Random random)
    {
        var strays = new List<Vector2[]>();
        foreach (var row in page.Print.Layout.Page(page.Page).Rows.Where(_ => random.NextDouble() < 0.1 + (0.3 * severity)))
            strays.Add(Stray(row, severity, random));
        return page with { Strays = strays };
    }

    /// <summary>An auditor who ticks nearly everything, so that a ticked box is what a box mostly looks like.</summary>
    public static FilledPage Crowded(FilledPage page, double severity, Random random)
    {
        var kind = random.Next(2) == 0 ? MarkKind.Tick : MarkKind.Cross;
        return page with
        {
            Marks =
            [
                .. page.Print.Layout.Page(page.Page).Rows.SelectMany(r => r.Boxes.Select(b => new PenMark(r.Criterion.Id, b.Option.Code, kind)))
                    .Where(_ => random.NextDouble() < 0.5 + (0.48 * severity)),
            ],
        };
    }

    /// <summary>Mistakes made good by the printed rule: the wrong box filled, another ticked.</summary>
    public static FilledPage TakenBack(FilledPage page, double severity, Random random) => page with
    {
        Marks =
        [
            .. page.Marks.Where(m => m.Kind != MarkKind.Fill).GroupBy(m => m.Criterion).SelectMany(row => row.Concat(
                page.Print.Layout.Page(page.Page).Rows.Single(r => r.Criterion.Id == row.Key).Boxes
                    .Where(b => b.Option.Kind != SheetOptionKind.Temporary && row.All(m => m.Option != b.Option.Code))
                    .Where(_ => random.NextDouble() < 0.2 + (0.5 * severity)).Take(1)
                    .Select(b => new PenMark(row.Key, b.Option.Code, MarkKind.Fill)))),
        ],
    };

    private static Vector2[] Stray(SheetRow row, double severity, Random random)
    {
        var (left, right, y) = ((float)row.Question.X, (float)row.Question.Right, (float)(row.Area.Y + (row.Area.Height / 2)));
        var box = row.Boxes[random.Next(row.Boxes.Count)].Area;
        var (x, top) = ((float)box.X, (float)box.Y);
        return random.Next(4) switch
        {
            0 => [new(left, y + 1.6f), new(right - (20 * random.NextSingle()), y + 1.8f)],
            1 => [new(right, (float)row.Area.Y + 1), new(right + 2, (float)row.Area.Y + 1), new(right + 2, (float)row.Area.Bottom - 1), new(right, (float)row.Area.Bottom - 1)],

            // Along a box or just over its corner: as far in as the severity says.
            2 => [new(x - 4, top + 6.2f - (2 * (float)severity)), new(x + 1.5f + (1.5f * (float)severity), top + 5.6f - (1.4f * (float)severity))],
            _ => [new(x - 1, top - 0.8f + (0.9f * (float)severity)), new(x + 7, top - 0.6f + (0.5f * (float)severity))],
        };
    }

    private static PenMark As(PenMark mark, MarkKind kind) => mark.Kind == MarkKind.Fill ? mark : mark with { Kind = kind };
}
