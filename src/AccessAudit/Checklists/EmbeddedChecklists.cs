namespace AccessAudit.Checklists;

/// <summary>The editions that come with the program.</summary>
public static class EmbeddedChecklists
{
    /// <summary>The family that sheets are printed from, and visits are made with, unless another is named.</summary>
    public const string DefaultFamily = "kz-cec";

    private const string Prefix = "checklists/";

    /// <summary>File names and texts of all of them.</summary>
    public static IEnumerable<(string File, string Yaml)> Files()
    {
        var assembly = typeof(EmbeddedChecklists).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name[Prefix.Length..], reader.ReadToEnd());
        }
    }

    /// <exception cref="InvalidOperationException">A checklist that comes with the program is faulty.</exception>
    public static IReadOnlyList<Checklist> Load() => [.. Files().Select(f => ChecklistReader.Read(f.Yaml) switch
    {
        Parsed<Checklist>.Good good => good.Value,
        Parsed<Checklist>.Bad bad => throw new InvalidOperationException($"{f.File}: {string.Join("; ", bad.Faults)}"),
        _ => throw new InvalidOperationException(f.File),
    })];
}
