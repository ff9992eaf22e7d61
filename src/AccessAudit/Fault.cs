namespace AccessAudit;

/// <summary>One thing that is wrong with something that was handed in: where, what, and what would be right.</summary>
/// <param name="Line">Line of the file, from 1; 0 where the input has no lines.</param>
/// <param name="Subject">The criterion, column or field at fault; empty where the whole is.</param>
/// <param name="Problem">What is wrong, with the value that was found.</param>
/// <param name="Expected">What would be right.</param>
public sealed record Fault(int Line, string Subject, string Problem, string Expected)
{
    public override string ToString()
    {
        var line = Line > 0 ? $"line {Line}: " : "";
        var subject = Subject.Length > 0 ? $"{Subject}: " : "";
        return $"{line}{subject}{Problem} (expected: {Expected})";
    }
}
