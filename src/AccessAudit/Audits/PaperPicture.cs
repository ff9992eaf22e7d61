using System.Text;
using System.Text.Json;

namespace AccessAudit.Audits;

/// <summary>One photograph of a page as it was read: what each row says, or that a person was to look.</summary>
/// <param name="Number">Counts the photographs in the order in which they came.</param>
/// <param name="Page">From 1.</param>
/// <param name="Rows">What is asked on the page.</param>
/// <param name="Answers">By criterion; a row that is neither here nor in <paramref name="Review"/> has no mark.</param>
/// <param name="Review">By criterion.</param>
/// <param name="Numbers">The criteria beside whose boxes a number was written.</param>
public sealed record PaperPicture(
    long Number, int Page, IReadOnlySet<string> Rows, IReadOnlyDictionary<string, Answer> Answers,
    IReadOnlyDictionary<string, ReviewItem> Review, IReadOnlySet<string> Numbers)
{
    /// <param name="number">Counts the photographs in the order in which they came.</param>
    /// <param name="page">From 1.</param>
    /// <param name="reading">As <see cref="SheetResultJson"/> writes it.</param>
    /// <exception cref="JsonException">It is something else.</exception>
    public static PaperPicture Read(long number, int page, string reading)
    {
        var faults = new List<Fault>();
        using var document = JsonDocument.Parse(reading);
        var json = document.RootElement;
        var answers = json.GetProperty("answers").EnumerateObject()
            .ToDictionary(a => a.Name, a => AnswerJson.Read(new JsonFields(a.Value, a.Name, faults), faults)!, StringComparer.Ordinal);
        if (faults.Count > 0)
            throw new JsonException(string.Join("; ", faults));
        var review = json.GetProperty("review").EnumerateArray().Select(Item).ToDictionary(i => i.Criterion, StringComparer.Ordinal);
        // Readings of earlier versions of this program have none.
        var numbers = json.TryGetProperty("numbers", out var written) ? Texts(written).ToHashSet(StringComparer.Ordinal) : [];
        var rows = json.GetProperty("boxes").EnumerateArray().Select(b => b.GetProperty("criterion").GetString()!);
        return new PaperPicture(number, page, rows.Concat(numbers).ToHashSet(StringComparer.Ordinal), answers, review, numbers);
    }

    /// <summary>The row's answer; null where it has no mark.</summary>
    internal Answer? AnswerOf(string criterion) => Answers.GetValueOrDefault(criterion);

    /// <summary>An answer as it is written, to see whether two are the same; empty where there is none.</summary>
    internal static string Written(Answer? answer)
    {
        if (answer is null)
            return "";
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            AnswerJson.Write(json, answer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static ReviewItem Item(JsonElement json) => new(
        json.GetProperty("criterion").GetString()!,
        ReviewReasons.Parse(json.GetProperty("reason").GetString()!) ?? throw new JsonException("an unknown reason"),
        [.. Texts(json.GetProperty("options"))]);

    private static IEnumerable<string> Texts(JsonElement array) => array.EnumerateArray().Select(t => t.GetString()!);
}
