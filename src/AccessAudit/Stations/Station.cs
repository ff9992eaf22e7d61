using AccessAudit.Checklists;

namespace AccessAudit.Stations;

/// <summary>One polling station as the register describes it; what the register does not know is null.</summary>
public sealed record Station
{
    public required StationId Id { get; init; }

    /// <summary>The number on the door.</summary>
    public int? Number { get; init; }

    /// <summary>Code of the region, such as <c>KZ-11</c>; see <see cref="Region"/>.</summary>
    public string? Region { get; init; }

    public string? District { get; init; }

    /// <summary>The region that it counts for: stations abroad are a region of their own, also where the register's cell is empty.</summary>
    public string? CountsFor => Region ?? (Kind == StationKind.Abroad ? Stations.Region.Abroad : null);

    public IReadOnlyDictionary<Language, string> Name { get; init; } = new Dictionary<Language, string>();

    public string? Address { get; init; }

    public StationKind? Kind { get; init; }

    /// <summary>Town or country, where the register has that column.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>The storey of the voting room; 1 is the ground floor, 0 and below are cellars.</summary>
    public int? Floor { get; init; }

    public Position? Position { get; init; }

    /// <summary>Voters on the station's list.</summary>
    public int? Voters { get; init; }

    /// <summary>Voters with special needs by voter group. Counts only: no voter is ever named.</summary>
    public IReadOnlyDictionary<string, int> Needs { get; init; } = new Dictionary<string, int>();

    public int NeedsOf(string group) => Needs.GetValueOrDefault(group);

    /// <summary>The station's name in a language or in the nearest one that the register has; its id where it has none.</summary>
    public string NameIn(Language language)
    {
        foreach (var wished in Language.All.Prepend(language))
        {
            if (Name.TryGetValue(wished, out var name))
                return name;
        }

        return Id.ToString();
    }
}

/// <summary>Election Law, Art. 38(3): some stations serve people who stay somewhere for a while, or abroad.</summary>
public enum StationKind
{
    Residential,
    TemporaryStay,
    Abroad,
}

/// <summary>WGS 84, in degrees.</summary>
public readonly record struct Position(double Latitude, double Longitude);
