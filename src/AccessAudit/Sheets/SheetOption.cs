using System.Globalization;
using AccessAudit.Checklists;

namespace AccessAudit.Sheets;

/// <summary>What one box of a row stands for.</summary>
/// <param name="Kind">What ticking it says.</param>
/// <param name="Code">How it is written in files: <c>yes</c>, <c>no</c>, <c>temporary</c>, <c>not-applicable</c>, a choice, or a band.</param>
public sealed record SheetOption(SheetOptionKind Kind, string Code)
{
    /// <summary>The ends of a band; null for everything else.</summary>
    public (decimal Low, decimal High, bool OpenBelow)? Band { get; private init; }

    private static readonly SheetOption Temporary = new(SheetOptionKind.Temporary, "temporary");

    private static readonly SheetOption NotApplicable = new(SheetOptionKind.NotApplicable, "not-applicable");

    /// <summary>The boxes of a criterion in the order in which they are printed.</summary>
    public static IReadOnlyList<SheetOption> Of(Criterion criterion)
    {
        var options = Answers(criterion.Form);
        if (options.Count > 0 && criterion.TemporaryAllowed)
            options.Add(Temporary);
        if (criterion.NotApplicableAllowed)
            options.Add(NotApplicable);
        return options;
    }

    private static List<SheetOption> Answers(AnswerForm form) => form switch
    {
        AnswerForm.YesNo => [new(SheetOptionKind.Yes, "yes"), new(SheetOptionKind.No, "no")],
        AnswerForm.Choice choice => [.. choice.Options.Select(o => new SheetOption(SheetOptionKind.Choice, o.Id))],
        AnswerForm.Measure measure => [.. Bands(measure)],
        _ => throw new InvalidOperationException($"unknown form of answer {form}"),
    };

    private static IEnumerable<SheetOption> Bands(AnswerForm.Measure measure)
    {
        if (measure.Bands.Count == 0)
            yield break;
        for (var place = 0; place <= measure.Bands.Count; place++)
        {
            var (low, high, _) = measure.BandAt(place);
            var code = place == 0 ? $"≤{Text(high)}" : place == measure.Bands.Count ? $">{Text(low)}" : $"{Text(low)}-{Text(high)}";
            yield return new SheetOption(SheetOptionKind.Band, code) { Band = measure.BandAt(place) };
        }
    }

    private static string Text(decimal bound) => bound.ToString("0.############", CultureInfo.InvariantCulture);
}

public enum SheetOptionKind
{
    Yes,
    No,
    Choice,
    Band,

    /// <summary>Says how, not what: the answer beside it is a solution for this election only.</summary>
    Temporary,

    NotApplicable,
}
