using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;

namespace AccessAudit.Checklists;

/// <summary>Reads a checklist file, or says everything that is wrong with it.</summary>
public static class ChecklistReader
{
    /// <summary>Far more than any law asks; conditions may lead from one criterion to the next, and the way must end.</summary>
    private const int MostCriteria = 2000;

    internal static readonly string[] Keys =
        ["id", "edition", "in_force", "languages", "title", "sources", "groups", "stages", "criteria"];

    public static Parsed<Checklist> Read(string yaml)
    {
        YamlTree? root;
        try
        {
            root = YamlTreeParser.Parse(yaml);
        }
        catch (YamlException e)
        {
            return new Parsed<Checklist>.Bad([new Fault((int)e.Start.Line, "", $"this is no YAML: {e.Message}", "a YAML document")]);
        }

        if (root is null)
            return new Parsed<Checklist>.Bad([new Fault(1, "", "the file is empty", $"the keys {string.Join(", ", Keys)}")]);

        var faults = new List<Fault>();
        var checklist = Read(new YamlFields(root, "", faults, Keys), faults, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml))));
        return Parsed<Checklist>.From([.. faults.OrderBy(f => f.Line)], () => checklist);
    }

    private static Checklist Read(YamlFields fields, List<Fault> faults, string fingerprint)
    {
        var languages = LanguagesOf(fields);
        var sources = SourcesOf(fields, languages, faults);
        var groups = fields.Words("groups", "the voter groups");
        if (groups.Count > Checklist.MostGroups)
            fields.Note(fields.Required("groups", "")!, $"there are {groups.Count} voter groups", $"at most {Checklist.MostGroups}");
        var stages = fields.Words("stages", "the stages of the journey in order");
        var title = fields.Text("title", languages);

        var drafts = Items(fields).Select(item => CriterionDraft.Read(item, languages, faults)).ToList();
        foreach (var twice in drafts.GroupBy(d => d.Id).Where(g => g.Key.Length > 0).SelectMany(g => g.Skip(1)))
            faults.Add(new Fault(twice.Fields.Line, twice.Id, $"the id '{twice.Id}' is taken by an earlier criterion", "ids that are unique"));

        var reader = new CriterionReader(languages, groups, stages, sources, new ConditionReader(drafts, faults), faults);
        var criteria = drafts.Select(reader.Read).ToList();
        faults.AddRange(ApplicabilityCycles.In(criteria)
            .Select(c => new Fault(drafts[c.Start].Fields.Line, criteria[c.Start].Id, $"applies_when runs in a circle: {c.Path}", "no circle")));

        var id = IdOf(fields);
        var inForce = InForceOf(fields, faults);
        return faults.Count > 0
            ? new Checklist(id, fingerprint, inForce, languages, title, sources, groups, stages, [])
            : new Checklist(id, fingerprint, inForce, languages, title, sources, groups, stages, criteria);
    }

    private static ChecklistId IdOf(YamlFields fields)
    {
        var (family, edition) = (fields.Word("id", "the family's name"), fields.Word("edition", "the edition's date"));
        foreach (var (key, name) in new[] { ("id", family), ("edition", edition) })
        {
            if (name.Length > 0 && !ChecklistId.IsName(name))
                fields.Note(fields.Optional(key)!, $"'{key}' is '{name}'", "letters, digits, dots and hyphens");
        }

        return new ChecklistId(family, edition);
    }

    private static InForce InForceOf(YamlFields fields, List<Fault> faults)
    {
        if (fields.Required("in_force", "{from: 2025-12-24}") is not { } node)
            return new InForce(default, null);
        var days = new YamlFields(node, "", faults, "from", "until");
        var inForce = new InForce(days.Date("from"), days.OptionalDate("until"));
        if (inForce.Until < inForce.From)
            days.Note(node, $"it ends on {inForce.Until:yyyy-MM-dd}, before it begins", "until on or after from");
        return inForce;
    }

    private static List<Language> LanguagesOf(YamlFields fields)
    {
        var languages = new List<Language>();
        foreach (var code in fields.Words("languages", "some of kk, ru, en"))
        {
            if (Language.TryParse(code, null, out var language))
                languages.Add(language);
            else if (code.Length > 0)
                fields.Note(fields.Optional("languages")!, $"unknown language '{code}'", "some of kk, ru, en");
        }

        return languages;
    }

    private static List<Source> SourcesOf(YamlFields fields, IReadOnlyList<Language> languages, List<Fault> faults)
    {
        var sources = new List<Source>();
        if (fields.Required("sources", "what the criteria cite") is not { } node)
            return sources;
        foreach (var (id, value) in new YamlFields(node, "", faults).All)
        {
            var source = new YamlFields(value, "", faults, "title", "number", "edition");
            sources.Add(new Source(
                id, source.Text("title", languages), source.OptionalWord("number", "the act's number"),
                source.OptionalWord("edition", "the act's edition")));
        }

        return sources;
    }

    private static IReadOnlyList<YamlTree> Items(YamlFields fields)
    {
        var node = fields.Required("criteria", "a list of criteria");
        if (node is YamlTree.Sequence { Items.Count: > MostCriteria } many)
        {
            fields.Note(node, $"there are {many.Items.Count} criteria", $"at most {MostCriteria}");
            return [];
        }

        if (node is YamlTree.Sequence { Items.Count: > 0 } list)
            return list.Items;
        if (node is not null)
            fields.Note(node, $"'criteria' is {(node is YamlTree.Sequence ? "an empty list" : YamlFields.Show(node))}", "a list of criteria");
        return [];
    }
}
