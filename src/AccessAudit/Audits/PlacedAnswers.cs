using System.Collections;
using System.Diagnostics.CodeAnalysis;
using AccessAudit.Checklists;

namespace AccessAudit.Audits;

/// <summary>Answers to one checklist, kept by the places of its criteria: half the memory of a dictionary, and found without a search.</summary>
/// <param name="checklist">What they answer.</param>
/// <param name="answers">One place for each criterion, of the kind that it asks for; null where it was not seen.</param>
internal sealed class PlacedAnswers(Checklist checklist, Answer?[] answers) : IReadOnlyDictionary<string, Answer>
{
    public Checklist Checklist => checklist;

    /// <summary>To be read, not written.</summary>
    public Answer?[] ByPlace => answers;

    public Answer this[string key] => TryGetValue(key, out var answer) ? answer : throw new KeyNotFoundException(key);

    public IEnumerable<string> Keys => this.Select(a => a.Key);

    public IEnumerable<Answer> Values => this.Select(a => a.Value);

    public int Count => answers.Count(a => a is not null);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Answer value)
    {
        var place = checklist.PlaceOf(key);
        value = place < 0 ? null : answers[place];
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, Answer>> GetEnumerator()
    {
        for (var place = 0; place < answers.Length; place++)
        {
            if (answers[place] is { } answer)
                yield return new(checklist.Criteria[place].Id, answer);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
