namespace AccessAudit.Audits;

/// <summary>What is to be asked of a person about one row of a print.</summary>
/// <param name="Page">The page that the row stands on, from 1.</param>
/// <param name="Criterion">The row.</param>
/// <param name="Reason">Why it is asked; <see cref="ReviewReason.Number"/> asks for the number, everything else for the boxes.</param>
/// <param name="Options">The boxes in question; for a number the ticked band, if there is one.</param>
/// <param name="Pictures">The photographs to look at, by their numbers, the best of them first.</param>
public sealed record PaperQuestion(int Page, string Criterion, ReviewReason Reason, IReadOnlyList<string> Options, IReadOnlyList<long> Pictures)
{
    public bool OfNumber => Reason == ReviewReason.Number;
}

/// <summary>What a person has decided of a row.</summary>
/// <param name="Criterion">The row.</param>
/// <param name="OfNumber">Whether the number was asked for, or the boxes.</param>
/// <param name="Verdict">What they saw.</param>
/// <param name="LastPicture">Number of the newest photograph of the page that was there then: a later one may speak against it.</param>
public sealed record PaperDecision(string Criterion, bool OfNumber, ReviewVerdict Verdict, long LastPicture);
