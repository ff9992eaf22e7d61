namespace AccessAudit.Checklists;

/// <summary>A YAML document as a tree that knows its lines.</summary>
/// <remarks>
/// YamlDotNet's own tree stops at the first doubled key; a checklist's editor wants all faults at once, so doubled keys are kept here
/// and reported with the rest.
/// </remarks>
internal abstract record YamlTree(int Line)
{
    internal sealed record Scalar(int Line, string Value, bool Quoted) : YamlTree(Line)
    {
        public bool IsNull => !Quoted && Value is "" or "~" or "null";
    }

    internal sealed record Sequence(int Line, IReadOnlyList<YamlTree> Items) : YamlTree(Line);

    internal sealed record Mapping(int Line, IReadOnlyList<Entry> Entries) : YamlTree(Line);

    internal sealed record Entry(int Line, string Key, YamlTree Value);
}
