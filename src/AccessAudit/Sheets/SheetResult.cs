namespace AccessAudit.Sheets;

/// <summary>What came of one picture: a reading, or the reason why there is none.</summary>
public abstract record SheetResult
{
    private SheetResult()
    {
    }

    public sealed record Read(SheetReading Reading) : SheetResult;

    public sealed record Refused(SheetProblem Problem) : SheetResult;
}
