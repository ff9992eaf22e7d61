using System.Text.RegularExpressions;
using AccessAudit.Checklists;

namespace AccessAudit.Tests.Imaging.Sheets.Printing;

/// <summary>A sound checklist whose texts are far longer than anybody should write.</summary>
internal static class LongChecklist
{
    private const string Word = "Ыңғайластырылмағандықтарыңыздан";

    public static string Text { get; } = string.Join(' ', Enumerable.Range(0, 60).Select(i => Word[(i % 9)..]));

    /// <summary>Every text replaced by sixty long words.</summary>
    public static Checklist Read() => Samples.Read(Regex.Replace(
        Samples.Yaml, @"\{en: [^{}]*\}", $$"""{en: "{{Text}}"}""", RegexOptions.None, TimeSpan.FromSeconds(5)));
}
