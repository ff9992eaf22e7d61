using AccessAudit.Audits;
using AccessAudit.Sheets;

namespace AccessAudit.Cli;

/// <summary>One picture file and what came of it.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Bytes">Its content; empty where it could not be read from disk.</param>
/// <param name="Result">A reading or a refusal.</param>
/// <param name="Answers">What the reading answers; null for a refusal.</param>
/// <param name="Milliseconds">From the bytes to the answers.</param>
internal sealed record PictureReading(string File, byte[] Bytes, SheetResult Result, PageAnswers? Answers, double Milliseconds)
{
    /// <summary>Whether it was refused or leaves something to a person.</summary>
    public bool NeedsPerson => Answers is not { Review.Count: 0 };
}
