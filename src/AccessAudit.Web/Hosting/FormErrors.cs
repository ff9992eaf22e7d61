namespace AccessAudit.Web.Hosting;

/// <summary>What is wrong with a form, field by field, in the reader's language; shown beside the field and in a summary.</summary>
public sealed class FormErrors
{
    private readonly List<(string Field, string Message)> all = [];

    public IReadOnlyList<(string Field, string Message)> All => all;

    public bool Any => all.Count > 0;

    public string? this[string field] => all.Find(e => e.Field == field).Message;

    public void Add(string field, string message) => all.Add((field, message));
}
