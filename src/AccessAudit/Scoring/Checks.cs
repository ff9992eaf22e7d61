using AccessAudit.Audits;
using AccessAudit.Checklists;

namespace AccessAudit.Scoring;

/// <summary>What one test says of one value that was seen.</summary>
internal static class Checks
{
    public static Truth Of(this Check check, AnswerValue value) =>
        value.Measured is { } measured ? check.Of(measured) : check.Of(((AnswerValue.Word)value).Text);

    public static Truth Of(this Check check, string word) => Truths.Of(((Check.OneOf)check).Values.Contains(word));

    public static Truth Of(this Check check, Interval measured) => check switch
    {
        Check.AtMost { Bound: var bound } when measured.High <= bound => Truth.True,
        Check.AtMost { Bound: var bound } when measured.Low > bound || (measured.OpenBelow && measured.Low >= bound) => Truth.False,
        Check.AtLeast { Bound: var bound } when measured.Low >= bound => Truth.True,
        Check.AtLeast { Bound: var bound } when measured.High < bound => Truth.False,
        _ => Truth.Unknown,
    };
}
