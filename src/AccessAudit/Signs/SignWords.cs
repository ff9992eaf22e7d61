using System.Globalization;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;

namespace AccessAudit.Signs;

/// <summary>What a sign is called in files, what was seen, and the sentence that tells a person.</summary>
public static class SignWords
{
    private static readonly TextTable Sentences = TextTable.Embedded(typeof(SignWords).Assembly, "signs");

    /// <summary>The name of the kind, such as <c>same-answers</c>.</summary>
    public static string Kind(this Sign sign) => sign is Sign.TooFast ? "too-fast" : Describe(sign, Language.English).Sentence;

    /// <summary>Who it is about; null for photographs, where it is in question.</summary>
    public static Voice? Voice(this Sign sign) => sign switch
    {
        Sign.SameAnswers s => s.Voice,
        Sign.HeapedMeasure s => s.Voice,
        Sign.NeverNo s => s.Voice,
        Sign.TooFast s => s.Voice,
        _ => null,
    };

    /// <summary>What was seen, in numbers.</summary>
    public static string Says(this Sign sign, Language language)
    {
        var (key, seen) = Describe(sign, language);
        var sentence = Sentences[language, key];
        foreach (var (name, value) in seen)
            sentence = sentence.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return sentence;
    }

    /// <summary>What a sign is and what it is not.</summary>
    public static string Asks(Language language) => Sentences[language, "asks"];

    public static string None(Language language) => Sentences[language, "none"];

    private static (string Sentence, (string Name, string Value)[] Seen) Describe(Sign sign, Language language)
    {
        var stations = ("stations", N(sign.Stations.Count, language));
        return sign switch
        {
            Sign.SameAnswers s => ("same-answers", [Who(s.Voice), ("answers", N(s.Answers, language)), stations]),
            Sign.HeapedMeasure s => (
                "heaped-measure",
                [Who(s.Voice), ("criterion", s.Criterion.Ask.In(language)), ("value", N(s.Value, language)), ("same", N(s.Same, language)), ("all", N(s.All, language))]),
            Sign.NeverNo s => ("never-no", [Who(s.Voice), ("answers", N(s.Answers, language)), stations]),
            Sign.TooFast { Kilometres: >= 0.5 } s => (
                "too-fast",
                [Who(s.Voice), ("date", Day(s.Date, language)), stations, ("km", N(Math.Round((decimal)s.Kilometres), language)), ("hours", Hours(s))]),
            Sign.TooFast s => ("too-many", [Who(s.Voice), ("date", Day(s.Date, language)), stations, ("hours", Hours(s))]),
            Sign.SamePhoto s => ("same-photo", [("photo", s.Photo), ("audits", N(s.Audits.Count, language)), stations]),
            Sign.AlikePhotos s => ("alike-photos", [("photo", s.Photo), ("other", s.Other), ("bits", N(s.Bits, language))]),
            _ => throw new InvalidOperationException($"unknown sign {sign}"),
        };

        (string, string) Who(Voice voice) => ("who", NameOf(voice, language));
        string Hours(Sign.TooFast s) => N(Math.Round((decimal)s.Hours, 1), language);
    }

    private static string NameOf(Voice voice, Language language)
    {
        var source = Sentences[language, $"source.{voice.Source.Code()}"];
        return voice.Auditor is { } name
            ? Sentences[language, "who.named"].Replace("{name}", name, StringComparison.Ordinal).Replace("{source}", source, StringComparison.Ordinal)
            : Sentences[language, "who.nameless"].Replace("{source}", source, StringComparison.Ordinal)
                .Replace("{region}", voice.Region is { } code ? Region.Find(code)?.Name[language] ?? code : "–", StringComparison.Ordinal);
    }

    private static string N(decimal number, Language language)
    {
        var text = number.ToString("0.######", CultureInfo.InvariantCulture);
        return language == Language.English ? text : text.Replace('.', ',');
    }

    private static string Day(DateOnly date, Language language) =>
        date.ToString(language == Language.English ? "yyyy-MM-dd" : "dd.MM.yyyy", CultureInfo.InvariantCulture);
}
