namespace AccessAudit.Sheets;

/// <summary>What a tag says once its signature was checked: which station, which sheet. It grants context, never permission.</summary>
/// <param name="KeyId">The key it was signed with; 0 is the demo's public key.</param>
/// <param name="Station">The serial number that the register gave the station; never given twice.</param>
/// <param name="Sheet">Which checklist edition, language and page; <see cref="DoorPoster"/> is none of them.</param>
/// <param name="PrintRun">Which printing the paper comes from.</param>
public sealed record Tag(byte KeyId, uint Station, ushort Sheet, byte PrintRun)
{
    /// <summary>The sheet number of the poster at the door.</summary>
    public const ushort DoorPoster = 0;

    public bool IsDoorPoster => Sheet == DoorPoster;
}
