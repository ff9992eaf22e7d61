namespace AccessAudit.Sheets;

/// <summary>The keys of a deployment: one that signs, others that are still accepted, and retired ones.</summary>
/// <remarks>It never changes: rotating and retiring give a new ring. Its JSON form is <see cref="TagKeyRingJson"/>'s.</remarks>
public sealed class TagKeyRing
{
    private readonly TagKey[] keys;

    private TagKeyRing(TagKey[] keys) => this.keys = keys;

    /// <summary>The demo's ring. No other ring takes its tags.</summary>
    public static TagKeyRing Demo { get; } = new([TagKey.Demo]);

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<TagKey> Keys => keys;

    public TagKey Active => keys.Single(key => key.State == TagKeyState.Active);

    /// <summary>The number for the next key; null when all 255 have been used.</summary>
    public byte? NextId => keys.Max(key => key.Id) is var last and < byte.MaxValue ? (byte)(last + 1) : null;

    public static TagKeyRing Of(TagKey key) => new([key.As(TagKeyState.Active)]);

    internal static TagKeyRing Of(IEnumerable<TagKey> keys) => new([.. keys]);

    public TagCode Sign(uint station, ushort sheet, byte printRun) =>
        TagCode.Of(new Tag(Active.Id, station, sheet, printRun), Active);

    /// <param name="text">Whatever a code in a picture says.</param>
    public TagReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var part = TagText.CodePart(text);
        if (part.IsEmpty)
            return new TagReading.Foreign(text);
        return TagCode.TryParse(part, out var code) ? Read(code) : new TagReading.Malformed(text);
    }

    public TagReading Read(TagCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var claim = code.Claim;
        if (Find(claim.KeyId) is not { } key)
            return claim.KeyId == TagKey.DemoId ? IfSigned(code, TagKey.Demo, new TagReading.DemoKey()) : new TagReading.UnknownKey(claim.KeyId);
        return key.State == TagKeyState.Retired
            ? IfSigned(code, key, new TagReading.Retired(key.Id))
            : IfSigned(code, key, new TagReading.Genuine(claim));
    }

    /// <summary>A ring in which the new key signs and all that was accepted still is.</summary>
    /// <exception cref="ArgumentException">The ring has had a key of that number: tags would name two keys at once.</exception>
    /// <exception cref="InvalidOperationException">The demo's ring has one key for ever.</exception>
    public TagKeyRing Rotate(TagKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Find(TagKey.DemoId) is not null)
            throw new InvalidOperationException("The demo's ring is not rotated.");
        if (Find(key.Id) is not null)
            throw new ArgumentException($"There is a key {key.Id} already.", nameof(key));
        return new TagKeyRing([.. keys.Select(Accepting), key.As(TagKeyState.Active)]);
    }

    /// <summary>A ring that refuses the tags of a key; the one that signs must be rotated out first.</summary>
    public Parsed<TagKeyRing> Retire(byte id)
    {
        var named = $"key {id}";
        if (Find(id) is not { } key)
            return Bad(named, "there is no such key", $"one of {string.Join(", ", keys.Select(known => known.Id))}");
        if (key.State == TagKeyState.Active)
            return Bad(named, "it still signs new tags", "a rotation to another key first");
        return new Parsed<TagKeyRing>.Good(new TagKeyRing([.. keys.Select(other => other.Id == id ? other.As(TagKeyState.Retired) : other)]));
    }

    private static Parsed<TagKeyRing> Bad(string subject, string problem, string expected) =>
        new Parsed<TagKeyRing>.Bad([new Fault(0, subject, problem, expected)]);

    /// <summary>The reading that the key's signature leads to, or forged if that is not under it.</summary>
    private static TagReading IfSigned(TagCode code, TagKey key, TagReading reading) =>
        code.IsSignedWith(key) ? reading : new TagReading.Forged(key.Id);

    private static TagKey Accepting(TagKey key) => key.State == TagKeyState.Active ? key.As(TagKeyState.Accepted) : key;

    private TagKey? Find(byte id) => Array.Find(keys, key => key.Id == id);
}
