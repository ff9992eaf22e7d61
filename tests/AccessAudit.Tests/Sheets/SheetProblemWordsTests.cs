using System.Text.RegularExpressions;
using AccessAudit.Checklists;
using AccessAudit.Sheets;

namespace AccessAudit.Tests.Sheets;

/// <summary>Every refusal has a sentence in every language, with the same evidence in it.</summary>
public partial class SheetProblemWordsTests
{
    private static readonly TextTable Texts = TextTable.Embedded(typeof(SheetProblem).Assembly, "sheet-problems");

    [Fact]
    public void The_languages_have_the_same_sentences() => Assert.All(
        Language.All, l => Assert.Equal(Texts.Keys(Language.English).Order(), Texts.Keys(l).Order()));

    [Fact]
    public void A_sentence_names_the_same_evidence_in_every_language() => Assert.All(
        Texts.Keys(Language.English),
        key => Assert.Single(Language.All.Select(l => string.Join(' ', Blank().Matches(Texts[l, key]).Select(m => m.Value).Order())).Distinct()));

    [Fact]
    public void Every_kind_of_problem_has_its_sentence()
    {
        var kinds = typeof(SheetProblem).GetNestedTypes().Length;
        string[] corners = ["upper-left", "upper-right", "lower-right", "lower-left"];

        Assert.Equal(kinds, Texts.Keys(Language.English).Except(corners).Count());
    }

    [Fact]
    public void A_missing_corner_is_named_in_the_readers_language()
    {
        var problem = new SheetProblem.CornerMissing([2]);

        Assert.Equal("corner-missing", problem.Kind());
        Assert.Contains("правый нижний", problem.Says(Language.Russian), StringComparison.Ordinal);
        Assert.Contains("оң жақ төменгі", problem.Says(Language.Kazakh), StringComparison.Ordinal);
        Assert.Equal("lower-right", problem.Evidence()["corners"]);
    }

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
