using AccessAudit.Checklists;
using AccessAudit.Web.Accounts;

namespace AccessAudit.Web.Hosting;

/// <summary>Who looks at a page, and in which language. One a request.</summary>
public sealed class PageContext
{
    public Words Words { get; internal set; } = Words.In(Language.Kazakh);

    public Language Language => Words.Language;

    /// <summary>Null where nobody is signed in.</summary>
    public Member? Member { get; internal set; }

    /// <summary>The address of the page without its host.</summary>
    public string Path { get; internal set; } = "/";

    /// <summary>The address's parameters, the language's left out.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; internal set; } = [];

    /// <summary>The same page in another language.</summary>
    public string In(Language language) =>
        Path + QueryString.Create([.. Query.Select(q => new KeyValuePair<string, string?>(q.Key, q.Value)), new(LanguageChoice.Name, language.Code)]);
}
