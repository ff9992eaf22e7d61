namespace AccessAudit.Scoring;

/// <summary>What may differ between two editions' rule for one criterion.</summary>
public enum RuleChange
{
    /// <summary>Only the new edition asks it.</summary>
    Added,

    /// <summary>Only the old edition asks it.</summary>
    Removed,

    /// <summary>When it is asked.</summary>
    AppliesWhen,

    /// <summary>When it is met.</summary>
    MetWhen,

    /// <summary>The same conditions, with other numbers.</summary>
    Limit,

    /// <summary>What can be answered: the kind of answer, the choices, the range or the bands.</summary>
    Answer,

    /// <summary>Whether a temporary solution counts.</summary>
    Temporary,

    /// <summary>Whether an auditor may say that it does not apply.</summary>
    NotApplicable,

    /// <summary>A criterion that its conditions test is asked otherwise, or no more, or only now.</summary>
    DependsOn,

    /// <summary>Required or recommended. No outcome changes by it; the score does.</summary>
    Obligation,

    /// <summary>Its weight. No outcome changes by it; the score does.</summary>
    Points,

    /// <summary>Which groups it blocks or hinders. No outcome changes by it; verdicts do.</summary>
    Serves,
}

/// <summary>How a change is written in files.</summary>
public static class RuleChanges
{
    public static string Code(this RuleChange change) => change switch
    {
        RuleChange.Added => "added",
        RuleChange.Removed => "removed",
        RuleChange.AppliesWhen => "applies-when",
        RuleChange.MetWhen => "met-when",
        RuleChange.Limit => "limit",
        RuleChange.Answer => "answer",
        RuleChange.Temporary => "temporary",
        RuleChange.NotApplicable => "not-applicable",
        RuleChange.DependsOn => "depends-on",
        RuleChange.Obligation => "obligation",
        RuleChange.Points => "points",
        RuleChange.Serves => "serves",
        _ => throw new InvalidOperationException($"unknown change {change}"),
    };
}
