using System.Reflection;
using System.Text.Json;
using AccessAudit.Checklists;

namespace AccessAudit;

/// <summary>Words for people, by key, in Kazakh, Russian and English: one embedded JSON file a language.</summary>
/// <remarks>The files of one table have the same keys; a test holds them to it.</remarks>
public sealed class TextTable
{
    private readonly Dictionary<Language, Dictionary<string, string>> texts;

    private TextTable(Dictionary<Language, Dictionary<string, string>> texts) => this.texts = texts;

    /// <param name="assembly">Where the files are embedded.</param>
    /// <param name="name">Their common name: the table <c>sheets</c> is read from <c>sheets.kk.json</c>, <c>sheets.ru.json</c> and <c>sheets.en.json</c>.</param>
    /// <exception cref="InvalidOperationException">A file is not embedded.</exception>
    public static TextTable Embedded(Assembly assembly, string name) =>
        new(Language.All.ToDictionary(l => l, l => Read(assembly, $"{name}.{l.Code}.json")));

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[Language language, string key] =>
        Find(language, key) ?? throw new KeyNotFoundException($"'{key}' has no text in {language}.");

    public string? Find(Language language, string key) => texts[language].GetValueOrDefault(key);

    public IReadOnlyCollection<string> Keys(Language language) => texts[language].Keys;

    private static Dictionary<string, string> Read(Assembly assembly, string file)
    {
        using var stream = assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
