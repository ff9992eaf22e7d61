namespace AccessAudit.Planning;

/// <summary>One option for every choice, and how good they are together.</summary>
/// <param name="Options">The place of the option, by choice.</param>
/// <param name="Cost">Of all of them.</param>
/// <param name="Gain">Of all of them.</param>
/// <param name="AtMost">No selection within the budget gains more; equal to <paramref name="Gain"/> where that is proven to be the best.</param>
internal sealed record Selection(IReadOnlyList<int> Options, long Cost, long Gain, long AtMost);
