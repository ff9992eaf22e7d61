namespace AccessAudit.Storage.Log;

/// <summary>What came of checking the log's chain.</summary>
public abstract record LogCheck
{
    private LogCheck()
    {
    }

    /// <param name="Entries">How many there are.</param>
    /// <param name="Head">The hash of the last: who keeps it elsewhere can prove later that nothing before it was changed or cut off.</param>
    public sealed record Unbroken(long Entries, string Head) : LogCheck;

    /// <summary>An entry is missing: where one number should stand there is a later one.</summary>
    public sealed record Missing(long Number) : LogCheck;

    /// <summary>The first entry whose hash is not what it and the hash before it come to.</summary>
    public sealed record Changed(LogEntry Entry, string Expected) : LogCheck;

    /// <summary>The chain holds, but the hash that was kept elsewhere is nowhere in it: entries were cut off, or all was written anew.</summary>
    public sealed record CutOff(long Entries, string Head, string Kept) : LogCheck;
}
