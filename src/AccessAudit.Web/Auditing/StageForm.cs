using System.Globalization;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Auditing;

/// <summary>Turns the fields of one stage's screen into answers, or says which field is wrong and what would be right.</summary>
/// <remarks>Field names are a letter and the criterion's id: a answer, m measure, e tolerance, b band, r reason, t temporary, n note, p photo, x photo to drop.</remarks>
internal static class StageForm
{
    public const string NotApplicable = "not-applicable";

    public const int LongestNote = 1000;

    public const int MostPhotos = 5;

    /// <summary>The answer as the fields say it; null where nothing was said. Photographs come separately.</summary>
    public static Answer? Read(PostedForm form, Criterion criterion, FormErrors errors, Words words)
    {
        var value = ValueOf(form, criterion, errors, words);
        var note = form[$"n.{criterion.Id}"] is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestNote)] : null;
        var temporary = form.Has($"t.{criterion.Id}") && value is not (null or AnswerValue.NotApplicable);
        return value is null && note is null ? null : new Answer { Value = value, Temporary = temporary, Note = note };
    }

    private static AnswerValue? ValueOf(PostedForm form, Criterion criterion, FormErrors errors, Words words)
    {
        var (id, word) = (criterion.Id, form[$"a.{criterion.Id}"]);
        if (word == NotApplicable)
            return ReasonOf(form, criterion, errors, words);
        switch (criterion.Form)
        {
            case AnswerForm.Measure measure:
                return form[$"m.{id}"].Length > 0 ? Measured(form, criterion, measure, errors, words) : Banded(form[$"b.{id}"], measure);
            case AnswerForm.Choice choice:
                return choice.Options.Any(o => o.Id == word) ? new AnswerValue.Word(word) : null;
            default:
                return word is "yes" or "no" ? new AnswerValue.Word(word) : null;
        }
    }

    private static AnswerValue.NotApplicable? ReasonOf(PostedForm form, Criterion criterion, FormErrors errors, Words words)
    {
        if (!criterion.NotApplicableAllowed)
            return null;
        var reason = form[$"r.{criterion.Id}"];
        if (reason.Length == 0)
            errors.Add($"r.{criterion.Id}", words.Say("audit.reason.missing", ("ask", words.Cards.Quote(criterion.Ask.In(words.Language)))));
        return new AnswerValue.NotApplicable(reason[..Math.Min(reason.Length, LongestNote)]);
    }

    private static AnswerValue.Number? Measured(PostedForm form, Criterion criterion, AnswerForm.Measure measure, FormErrors errors, Words words)
    {
        var id = criterion.Id;
        if (Number(form[$"m.{id}"]) is not { } number || number < measure.From || number > measure.To)
        {
            errors.Add($"m.{id}", words.Say(
                "audit.measure.wrong",
                ("ask", words.Cards.Quote(criterion.Ask.In(words.Language))),
                ("from", words.Cards.Number(measure.From)),
                ("to", words.Cards.Measure(measure.To, measure.Unit))));
            return null;
        }

        return new AnswerValue.Number(number, Number(form[$"e.{id}"]) is >= 0 and <= 1000 and var tolerance ? tolerance : 0);
    }

    private static AnswerValue.Band? Banded(string text, AnswerForm.Measure measure) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place <= measure.Bands.Count && measure.Bands.Count > 0
            ? new AnswerValue.Band(Interval.Of(measure.BandAt(place)))
            : null;

    /// <summary>With a point or a comma, as people write.</summary>
    private static decimal? Number(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
