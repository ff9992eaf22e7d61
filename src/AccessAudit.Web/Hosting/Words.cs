using AccessAudit.Checklists;
using AccessAudit.Imaging.Scorecards;

namespace AccessAudit.Web.Hosting;

/// <summary>The texts of the pages in one language; numbers, dates and the names of groups and stages are the cards' own.</summary>
public sealed class Words
{
    private static readonly TextTable Table = TextTable.Embedded(typeof(Words).Assembly, "web");
    private static readonly Dictionary<Language, Words> Shelf = Language.All.ToDictionary(l => l, l => new Words(l));

    private Words(Language language) => (Language, Cards) = (language, CardWords.In(language));

    public Language Language { get; }

    public CardWords Cards { get; }

    public static Words In(Language language) => Shelf[language];

    public string this[string key] => Table[Language, key];

    public bool Has(string key) => Table.Keys(Language).Contains(key);

    /// <summary>A sentence with its blanks, written <c>{name}</c>, filled in.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> blanks) => CardWords.Fill(this[key], blanks);

    internal static IReadOnlyCollection<string> Keys(Language language) => Table.Keys(language);

    internal static string Text(Language language, string key) => Table[language, key];
}
