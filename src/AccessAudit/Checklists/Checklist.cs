namespace AccessAudit.Checklists;

/// <summary>One edition of a body of rules: what is asked of a polling station, of whom it is the way, and where the law says so.</summary>
/// <remarks>Made only by <see cref="ChecklistReader"/>, so that a checklist at hand is a sound one.</remarks>
public sealed class Checklist
{
    /// <summary>Few enough that every set of them can be looked at.</summary>
    public const int MostGroups = 12;

    private readonly Dictionary<string, int> places;
    private readonly Dictionary<string, WayStop[]> ways;

    internal Checklist(
        ChecklistId id, string fingerprint, InForce inForce, IReadOnlyList<Language> languages, LocalText title, IReadOnlyList<Source> sources,
        IReadOnlyList<string> groups, IReadOnlyList<string> stages, IReadOnlyList<Criterion> criteria)
    {
        Fingerprint = fingerprint;
        (Id, InForce, Languages, Title, Sources) = (id, inForce, languages, title, sources);
        (Groups, Stages, Criteria) = (groups, stages, criteria);
        places = criteria.Select((c, i) => (c.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        ways = groups.ToDictionary(g => g, g => stages.Select(s => WayStop.Of(criteria, s, g)).ToArray(), StringComparer.Ordinal);
    }

    public ChecklistId Id { get; }

    /// <summary>SHA-256 of the file, in hexadecimal digits: another one under the same id means that the rules may have changed.</summary>
    public string Fingerprint { get; }

    public InForce InForce { get; }

    public IReadOnlyList<Language> Languages { get; }

    public LocalText Title { get; }

    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Voter groups, such as <c>wheelchair</c>.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>The stops of the journey from the street to the ballot box, in order.</summary>
    public IReadOnlyList<string> Stages { get; }

    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>The place of a criterion in <see cref="Criteria"/>, or -1 where it is not asked.</summary>
    public int PlaceOf(string criterion) => places.GetValueOrDefault(criterion, -1);

    /// <summary>What is asked on the way of a group, stage by stage.</summary>
    /// <exception cref="KeyNotFoundException">The checklist knows no such group.</exception>
    internal WayStop[] Way(string group) => ways[group];

    public Criterion? Find(string criterion) => places.TryGetValue(criterion, out var place) ? Criteria[place] : null;
}

/// <summary>The criteria of one stage that serve one voter group, by place and in checklist order.</summary>
internal sealed record WayStop(string Stage, (int Place, Effect Effect)[] Asked)
{
    public static WayStop Of(IReadOnlyList<Criterion> criteria, string stage, string group) => new(stage,
        [.. criteria.Index().Where(c => c.Item.Stage == stage && c.Item.Serves.ContainsKey(group)).Select(c => (c.Index, c.Item.Serves[group]))]);
}

/// <summary>The days on which an edition is the law; a later edition of the same family ends it too.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, or null where none is set.</param>
public sealed record InForce(DateOnly From, DateOnly? Until)
{
    public bool Includes(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>A law, norm or statement that criteria cite.</summary>
public sealed record Source(string Id, LocalText Title, string? Number, string? Edition);
