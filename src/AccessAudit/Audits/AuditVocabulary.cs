using System.Text;
using AccessAudit.Checklists;

namespace AccessAudit.Audits;

/// <summary>The words that audits of one checklist are written in, as UTF-8, so that reading compares bytes and makes no texts.</summary>
internal sealed class AuditVocabulary
{
    private readonly byte[][] ids;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> places;
    private readonly (byte[] Word, Answer Plain, Answer Temporary)[][] words;

    public AuditVocabulary(Checklist checklist)
    {
        Checklist = checklist;
        Id = Encoding.UTF8.GetBytes(checklist.Id.ToString());
        ids = [.. checklist.Criteria.Select(c => Encoding.UTF8.GetBytes(c.Id))];
        places = checklist.Criteria.Index().ToDictionary(c => c.Item.Id, c => c.Index, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        words = [.. checklist.Criteria.Select(c => WordsOf(c.Form).Select(Entry).ToArray())];
    }

    public Checklist Checklist { get; }

    /// <summary>The checklist's name.</summary>
    public byte[] Id { get; }

    /// <summary>The place of a criterion, or -1; criteria mostly come in checklist order, so the expected one is tried first.</summary>
    public int PlaceOf(ReadOnlySpan<byte> id, int expected)
    {
        if (expected < ids.Length && id.SequenceEqual(ids[expected]))
            return expected;
        if (id.Length > 256)
            return -1;
        Span<char> text = stackalloc char[256];
        return places.TryGetValue(text[..Encoding.UTF8.GetChars(id, text)], out var place) ? place : -1;
    }

    /// <summary>One answer shared by all audits that say no more than this word; null where the criterion offers no such word.</summary>
    public Answer? WordOf(int place, ReadOnlySpan<byte> word, bool temporary)
    {
        foreach (var (text, plain, marked) in words[place])
        {
            if (word.SequenceEqual(text))
                return temporary ? marked : plain;
        }

        return null;
    }

    private static IEnumerable<string> WordsOf(AnswerForm form) => form switch
    {
        AnswerForm.Choice choice => choice.Options.Select(o => o.Id),
        AnswerForm.YesNo => ["yes", "no"],
        _ => [],
    };

    private static (byte[] Word, Answer Plain, Answer Temporary) Entry(string word)
    {
        var plain = new Answer { Value = new AnswerValue.Word(word) };
        return (Encoding.UTF8.GetBytes(word), plain, plain with { Temporary = true });
    }
}
