using AccessAudit.Sheets;

namespace AccessAudit.Tests.Photographs.Trials;

/// <summary>What the reader made of one photograph, held against the truth.</summary>
public sealed record TrialOutcome(TrialClass Class, int Seed, double Milliseconds)
{
    /// <summary>Why it was refused; null if it was read.</summary>
    public SheetProblem? Problem { get; init; }

    /// <summary>Of the page.</summary>
    public int Rows { get; init; }

    /// <summary>Rows that a person is asked about although what was written there says something.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>Rows whose answer is not what was written: the one thing that must not be.</summary>
    public IReadOnlyList<string> WrongRows { get; init; } = [];

    /// <summary>Boxes that the reader was sure of and wrong about; in a row that is asked about they do no harm.</summary>
    public IReadOnlyList<WrongBox> WrongBoxes { get; init; } = [];

    /// <summary>Whether a person could read every mark; only known where it matters.</summary>
    public bool? IsReadable { get; init; }

    /// <summary>Whether it was taken for another page than it is.</summary>
    public bool IsAnotherPage { get; init; }

    public bool IsRead => Problem is null;

    public string Refusal => Problem switch
    {
        null => "",
        SheetProblem.CornerMissing missing => $"CornerMissing {string.Join("+", missing.Markers)}",
        var other => other.GetType().Name,
    };
}

/// <param name="Criterion">The row.</param>
/// <param name="Option">The box.</param>
/// <param name="Ink">As measured.</param>
/// <param name="Said">What the reader said.</param>
/// <param name="Is">What it is.</param>
public sealed record WrongBox(string Criterion, string Option, double Ink, MarkState Said, MarkState Is)
{
    public override string ToString() => FormattableString.Invariant($"{Criterion}/{Option} ink {Ink:0.000}: {Said}, is {Is}");
}
