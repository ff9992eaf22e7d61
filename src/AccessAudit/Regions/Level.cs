namespace AccessAudit.Regions;

/// <summary>A level of the tree whose figures are asked for. The whole country always stands as the last.</summary>
public enum Level
{
    Country,

    Region,

    District,
}
