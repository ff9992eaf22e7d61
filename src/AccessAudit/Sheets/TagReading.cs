namespace AccessAudit.Sheets;

/// <summary>What a code found in a picture turned out to be: a closed list.</summary>
public abstract record TagReading
{
    private TagReading()
    {
    }

    /// <summary>Ours, unaltered, signed with a key that is accepted.</summary>
    public sealed record Genuine(Tag Tag) : TagReading;

    /// <summary>Some other code: a bus timetable, a poster.</summary>
    public sealed record Foreign(string Text) : TagReading;

    /// <summary>Built like a tag, but its 29 characters are no base32 or set a bit that no tag sets.</summary>
    public sealed record Malformed(string Text) : TagReading;

    /// <summary>It has a tag's form and names a key we know, but that key has not signed it: forged or altered.</summary>
    public sealed record Forged(byte KeyId) : TagReading;

    /// <summary>It names a key that this deployment never had, so nothing can be said about its signature.</summary>
    public sealed record UnknownKey(byte KeyId) : TagReading;

    /// <summary>It was ours, but its key has been retired.</summary>
    public sealed record Retired(byte KeyId) : TagReading;

    /// <summary>Signed with the demo's key, which everybody knows.</summary>
    public sealed record DemoKey : TagReading;
}
