namespace AccessAudit.Signs;

/// <summary>From where on something is a sign. All are choices of ours, on the careful side: a sign costs a person's time.</summary>
public sealed record SignLimits
{
    public static SignLimits Default { get; } = new();

    /// <summary>Stations with the same answers.</summary>
    public int SameAnswersStations { get; init; } = 5;

    /// <summary>Answers that must be there to be compared: three are easily alike.</summary>
    public int SameAnswersLeast { get; init; } = 20;

    /// <summary>Measurements of one thing by one voice.</summary>
    public int HeapedLeast { get; init; } = 10;

    /// <summary>Of them the same, in percent.</summary>
    public int HeapedPercent { get; init; } = 80;

    /// <summary>Stations that somebody visited without a no.</summary>
    public int NeverNoStations { get; init; } = 5;

    /// <summary>Yes-or-no answers there.</summary>
    public int NeverNoAnswers { get; init; } = 50;

    /// <summary>Polling stations are open from 07:00 to 20:00.</summary>
    public double HoursADay { get; init; } = 13;

    /// <summary>A good average, as the way is taken as the crow flies.</summary>
    public double KilometresAnHour { get; init; } = 60;

    /// <summary>An audit of some fifty questions takes longer.</summary>
    public double MinutesAStation { get; init; } = 15;

    /// <summary>Features of 63 in which two photographs of one thing may differ.</summary>
    public int AlikePhotoBits { get; init; } = 4;
}
