namespace AccessAudit.Checklists;

/// <summary>One text in every language of its checklist.</summary>
public sealed class LocalText(IReadOnlyDictionary<Language, string> texts)
{
    /// <exception cref="KeyNotFoundException">The text does not exist in that language.</exception>
    public string this[Language language] => texts[language];

    public IEnumerable<Language> Languages => texts.Keys;

    /// <summary>The text in the wished language or, where a checklist does not speak it, in the first one it has.</summary>
    public string In(Language language) => texts.TryGetValue(language, out var text) ? text : texts.First().Value;
}
