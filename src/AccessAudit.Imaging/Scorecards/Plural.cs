using AccessAudit.Checklists;

namespace AccessAudit.Imaging.Scorecards;

/// <summary>Which form of a noun stands after a whole number, by the names of the Unicode plural rules.</summary>
internal static class Plural
{
    /// <summary>The forms that a language has.</summary>
    public static IReadOnlyList<string> Forms(Language language) => language.Code switch
    {
        "ru" => ["one", "few", "many"],
        "en" => ["one", "other"],
        _ => ["other"],
    };

    public static string Of(Language language, long n) => language.Code switch
    {
        "ru" => Russian(Math.Abs(n)),
        "en" => n == 1 ? "one" : "other",
        _ => "other",
    };

    private static string Russian(long n) => (n % 10, n % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };
}
