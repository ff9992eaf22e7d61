using System.Text.Json;

namespace AccessAudit.Audits;

/// <summary>Joins what the photographs of one print of a sheet say into the answers of one audit.</summary>
/// <remarks>
/// A page may have been photographed twice. Where the pictures agree, that is the answer, also if one of them left the row to a person.
/// Where they differ nothing is taken: a person decides, and until then it was not seen.
/// </remarks>
public static class PaperAnswers
{
    /// <param name="pages">Each picture's page and its reading, as <see cref="SheetResultJson"/> writes it.</param>
    public static IReadOnlyDictionary<string, Answer> Join(IEnumerable<(int Page, string Reading)> pages)
    {
        var joined = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var page in pages.GroupBy(p => p.Page).OrderBy(g => g.Key))
        {
            var pictures = page.Select(p => Picture.Read(p.Reading)).ToList();
            foreach (var criterion in pictures.SelectMany(p => p.Answers.Keys).Distinct())
            {
                var sure = pictures.Where(p => !p.Review.Contains(criterion)).ToList();
                if (sure.Select(p => p.Written(criterion)).Distinct().Count() == 1)
                    joined[criterion] = sure[0].Answers[criterion];
            }
        }

        return joined;
    }

    private sealed record Picture(IReadOnlyDictionary<string, Answer> Answers, IReadOnlySet<string> Review, JsonElement Json)
    {
        public static Picture Read(string reading)
        {
            using var document = JsonDocument.Parse(reading);
            var (json, faults) = (document.RootElement.Clone(), new List<Fault>());
            var answers = json.GetProperty("answers").EnumerateObject()
                .ToDictionary(a => a.Name, a => AnswerJson.Read(new JsonFields(a.Value, a.Name, faults), faults)!, StringComparer.Ordinal);
            var review = json.GetProperty("review").EnumerateArray().Select(r => r.GetProperty("criterion").GetString()!).ToHashSet(StringComparer.Ordinal);
            return faults.Count > 0 ? throw new JsonException(string.Join("; ", faults)) : new Picture(answers, review, json);
        }

        /// <summary>The answer as it is written; empty where the row had no mark.</summary>
        public string Written(string criterion) =>
            Json.GetProperty("answers").TryGetProperty(criterion, out var answer) ? answer.GetRawText() : "";
    }
}
