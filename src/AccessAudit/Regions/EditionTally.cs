using AccessAudit.Checklists;

namespace AccessAudit.Regions;

/// <summary>What the current audits of some stations under one checklist add up to.</summary>
/// <remarks>Whole numbers only: tallies of parts add up to that of the whole, and a station that was added can be taken out again.</remarks>
public sealed class EditionTally
{
    private readonly TallyLayout layout;
    private readonly long[] counts;

    public EditionTally(Checklist checklist)
    {
        Checklist = checklist ?? throw new ArgumentNullException(nameof(checklist));
        layout = TallyLayout.Of(checklist);
        counts = new long[layout.Length];
    }

    public Checklist Checklist { get; }

    /// <summary>Stations whose current audit is judged by this checklist.</summary>
    public int Stations => (int)counts[TallyLayout.Stations];

    public long this[int place] => counts[place];

    internal long Group(int place, int offset) => counts[TallyLayout.Group(place, offset)];

    internal long Criterion(int place, int offset) => counts[layout.Criterion(place, offset)];

    internal ReadOnlySpan<long> ScoresLow => counts.AsSpan(layout.ScoreLow(0)..layout.ScoreHigh(0));

    internal ReadOnlySpan<long> ScoresHigh => counts.AsSpan(layout.ScoreHigh(0)..);

    /// <summary>Adds the share of a station, or the packed counts of another tally of this checklist.</summary>
    /// <param name="packed">See <see cref="StationShare"/> and <see cref="Pack"/>.</param>
    /// <param name="times">-1 to take out what was added before.</param>
    /// <exception cref="FormatException">They are of another checklist, or no packed counts.</exception>
    public void Add(ReadOnlySpan<byte> packed, int times = 1) => CountPacker.Unpack(packed, times, counts);

    public void Add(EditionTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var i = 0; i < counts.Length; i++)
            counts[i] += other.counts[i];
    }

    /// <exception cref="ArgumentOutOfRangeException">More was taken out than had been added.</exception>
    public byte[] Pack()
    {
        var packed = new CountPacker();
        for (var i = 0; i < counts.Length; i++)
            packed.Add(i, counts[i]);
        return packed.ToArray();
    }
}
