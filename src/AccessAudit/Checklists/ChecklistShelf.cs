using System.Security.Cryptography;
using System.Text;

namespace AccessAudit.Checklists;

/// <summary>The editions at hand.</summary>
public sealed class ChecklistShelf(IReadOnlyList<Checklist> checklists)
{
    public IReadOnlyList<Checklist> All { get; } =
        [.. checklists.OrderBy(c => c.Id.Family, StringComparer.Ordinal).ThenBy(c => c.InForce.From)];

    /// <summary>Another one means that any audit may come to something else than it did.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(All.Select(c => $"{c.Id} {c.Fingerprint}\n")))));

    public Checklist? Find(ChecklistId id) => All.FirstOrDefault(c => c.Id == id);

    /// <summary>The edition of a family that is the law on a day: the latest that has begun and not ended.</summary>
    public Checklist? InForceOn(string family, DateOnly day)
    {
        var begun = All.LastOrDefault(c => c.Id.Family == family && c.InForce.From <= day);
        return begun is not null && begun.InForce.Includes(day) ? begun : null;
    }

    /// <summary>What an audit is scored under: the edition in force on its day, or its own where its family has none then.</summary>
    /// <param name="own">The one that the audit was made with.</param>
    /// <param name="day">The audit's.</param>
    public Checklist? ForAudit(ChecklistId own, DateOnly day) => InForceOn(own.Family, day) ?? Find(own);
}
