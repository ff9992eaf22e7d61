using System.Globalization;

namespace AccessAudit.Checklists;

/// <summary>The fields of one mapping, read one by one; whatever is wrong is noted and reading goes on.</summary>
/// <remarks>Every method gives a harmless value after noting a fault: a document with faults is never used.</remarks>
internal sealed class YamlFields
{
    private readonly YamlTree.Mapping mapping;
    private readonly List<Fault> faults;
    private readonly Dictionary<string, YamlTree> fields = new(StringComparer.Ordinal);

    public YamlFields(YamlTree node, string subject, List<Fault> faults, params ReadOnlySpan<string> known)
    {
        (Subject, this.faults) = (subject, faults);
        mapping = node as YamlTree.Mapping ?? new YamlTree.Mapping(node.Line, []);
        if (node is not YamlTree.Mapping)
            Note(node, $"{Show(node)} stands where a mapping is needed", known.Length > 0 ? $"the keys {string.Join(", ", known.ToArray())}" : "key: value");
        foreach (var (line, key, value) in mapping.Entries)
        {
            if (known.Length > 0 && !known.Contains(key))
                faults.Add(new Fault(line, subject, $"unknown key '{key}'", $"one of {string.Join(", ", known.ToArray())}"));
            else if (!fields.TryAdd(key, value))
                faults.Add(new Fault(line, subject, $"'{key}' stands twice", "each key once"));
        }
    }

    /// <summary>The criterion that the fields belong to; empty for the file's own.</summary>
    public string Subject { get; }

    public int Line => mapping.Line;

    public IEnumerable<KeyValuePair<string, YamlTree>> All => fields;

    public void Note(YamlTree at, string problem, string expected) => faults.Add(new Fault(at.Line, Subject, problem, expected));

    public YamlTree? Optional(string key) =>
        fields.TryGetValue(key, out var node) && node is not YamlTree.Scalar { IsNull: true } ? node : null;

    public YamlTree? Required(string key, string expected)
    {
        var node = Optional(key);
        if (node is null)
            Note(mapping, $"'{key}' is missing", expected);
        return node;
    }

    public string Word(string key, string expected)
    {
        var node = Required(key, expected);
        return node is null ? "" : WordAt(node, key, expected);
    }

    public string? OptionalWord(string key, string expected) =>
        Optional(key) is { } node ? WordAt(node, key, expected) : null;

    public T Choice<T>(string key, T fallback, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        if (Optional(key) is not { } node)
            return fallback;
        foreach (var (word, value) in choices)
        {
            if (node is YamlTree.Scalar scalar && scalar.Value == word)
                return value;
        }

        Note(node, $"'{key}' is {Show(node)}", string.Join(" or ", choices.ToArray().Select(c => c.Word)));
        return fallback;
    }

    public decimal Number(string key, string expected)
    {
        var node = Required(key, expected);
        return node is null ? 0 : NumberAt(node, $"'{key}' is", expected);
    }

    public decimal NumberAt(YamlTree node, string problem, string expected)
    {
        if (node is YamlTree.Scalar { Quoted: false } scalar && IsNumber(scalar.Value, out var number))
            return number;
        Note(node, $"{problem} {Show(node)}", expected);
        return 0;
    }

    public int Whole(string key, int most)
    {
        var expected = $"a whole number from 0 to {most}";
        if (Required(key, expected) is not { } node)
            return 0;
        if (node is YamlTree.Scalar { Quoted: false } scalar
            && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
            return number;
        Note(node, $"'{key}' is {Show(node)}", expected);
        return 0;
    }

    public DateOnly Date(string key) => Required(key, "a date such as 2025-12-24") is { } node ? DateAt(node, key) : default;

    public DateOnly? OptionalDate(string key) => Optional(key) is { } node ? DateAt(node, key) : null;

    public IReadOnlyList<string> Words(string key, string expected)
    {
        if (Required(key, expected) is not { } node)
            return [];
        if (node is YamlTree.Sequence { Items.Count: > 0 } list)
        {
            var words = list.Items.Select(i => WordAt(i, key, expected)).ToList();
            foreach (var twice in words.Where(w => w.Length > 0).GroupBy(w => w).Where(g => g.Count() > 1))
                Note(node, $"'{twice.Key}' stands twice in '{key}'", "each once");
            return words;
        }

        Note(node, $"'{key}' is {Show(node)}", $"a list: {expected}");
        return [];
    }

    public LocalText Text(string key, IReadOnlyList<Language> languages) =>
        Required(key, "its text in every language") is { } node ? TextAt(node, key, languages) : new LocalText(new Dictionary<Language, string>());

    public LocalText? OptionalText(string key, IReadOnlyList<Language> languages) =>
        Optional(key) is { } node ? TextAt(node, key, languages) : null;

    public LocalText TextAt(YamlTree node, string key, IReadOnlyList<Language> languages)
    {
        var texts = new Dictionary<Language, string>();
        var translations = new YamlFields(node, Subject, faults, [.. Language.All.Select(l => l.Code)]);
        foreach (var language in languages)
        {
            if (translations.Optional(language.Code) is YamlTree.Scalar { Value: var text } && !string.IsNullOrWhiteSpace(text))
                texts[language] = text.Trim();
            else if (node is YamlTree.Mapping)
                Note(node, $"'{key}' has no text in {language}", $"'{key}' in each of {string.Join(", ", languages)}");
        }

        return new LocalText(texts);
    }

    internal static string Show(YamlTree node) => node switch
    {
        YamlTree.Scalar { Value.Length: > 60 } scalar => $"'{scalar.Value[..59]}…'",
        YamlTree.Scalar scalar => $"'{scalar.Value}'",
        YamlTree.Sequence => "a list",
        _ => "a mapping",
    };

    internal static bool IsNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && Math.Abs(number) <= 1_000_000_000_000m;

    private string WordAt(YamlTree node, string key, string expected)
    {
        if (node is YamlTree.Scalar { Value: var word } && !string.IsNullOrWhiteSpace(word))
            return word;
        Note(node, $"'{key}' is {Show(node)}", expected);
        return "";
    }

    private DateOnly DateAt(YamlTree node, string key)
    {
        if (node is YamlTree.Scalar scalar
            && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Note(node, $"'{key}' is {Show(node)}", "a date such as 2025-12-24");
        return default;
    }
}
