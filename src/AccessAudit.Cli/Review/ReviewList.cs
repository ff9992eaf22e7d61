using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Storage.Sheets;

namespace AccessAudit.Cli.Review;

/// <summary>What is open, for people as a table and for programs as one JSON object a line.</summary>
internal static class ReviewList
{
    private static readonly string[] Heads = ["item", "kind", "station", "page", "question", "claimed"];

    private static readonly JsonSerializerOptions Form = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <param name="crops">Where the pictures go; null leaves them out.</param>
    public static void WriteJson(TextWriter output, IEnumerable<ReviewTask> tasks, CropFiles? crops)
    {
        foreach (var task in tasks)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    Item = task.Number,
                    Kind = task.Reason.Code(),
                    Station = $"{task.Station}",
                    Checklist = $"{task.Checklist}",
                    task.Page,
                    task.Criterion,
                    task.Options,
                    Audit = $"{task.Audit}",
                    Photos = task.Pictures.Select(p => $"{p.Photo}"),
                    Crops = crops?.Write(task) ?? [],
                    task.ClaimedBy,
                },
                Form));
        }
    }

    public static void WriteTable(TextWriter output, IReadOnlyList<ReviewTask> open, IReadOnlyList<ReviewTask> retakes, ChecklistShelf shelf, ReviewTexts texts)
    {
        if (open.Count == 0)
            output.WriteLine(texts["nothing-open"]);
        else
            Write(output, open, shelf, texts);
        if (retakes.Count == 0)
            return;
        output.WriteLine(texts["retakes"]);
        Write(output, retakes, shelf, texts);
    }

    private static void Write(TextWriter output, IReadOnlyList<ReviewTask> tasks, ChecklistShelf shelf, ReviewTexts texts) => PlainTable.Write(
        output,
        [.. Heads.Select(h => texts[$"head.{h}"])],
        tasks.Select(t => (string[])
        [
            t.Number.ToString(CultureInfo.InvariantCulture), t.Reason.Code(), $"{t.Station}", t.Page.ToString(CultureInfo.InvariantCulture),
            shelf.Find(t.Checklist)?.Find(t.Criterion)?.Ask.In(texts.Language) ?? t.Criterion, t.ClaimedBy ?? "",
        ]));
}
