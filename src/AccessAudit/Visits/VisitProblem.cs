namespace AccessAudit.Visits;

/// <summary>Why no visits can be drawn: a closed list.</summary>
public abstract record VisitProblem(string Says)
{
    public sealed record NoStation() : VisitProblem("No station of the register fits; name other regions or kinds.");

    public sealed record TooMany(int Visits, int Stations) : VisitProblem(
        $"There are {Stations} stations to draw {Visits} visits from (expected: at most {Stations} visits).");

    public sealed record VotersNotKnown(int Stations, string First) : VisitProblem(
        $"{Stations} stations have no number of voters in the register, the first is {First} (expected: a number for each, or equal chances).");
}

/// <summary>A plan, or why there is none.</summary>
public abstract record VisitDrawing
{
    private VisitDrawing()
    {
    }

    public sealed record Drawn(VisitPlan Plan) : VisitDrawing;

    public sealed record Refused(VisitProblem Problem) : VisitDrawing;
}
