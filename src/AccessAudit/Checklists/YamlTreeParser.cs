using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AccessAudit.Checklists;

/// <summary>Builds a <see cref="YamlTree"/>, within bounds that no honest checklist meets.</summary>
internal sealed class YamlTreeParser
{
    private const int DeepestNesting = 64;
    private const int MostNodes = 1_000_000;

    private readonly Parser parser;
    private readonly Dictionary<AnchorName, (YamlTree Node, int Size)> anchors = [];
    private int nodes;

    private YamlTreeParser(string text) => parser = new Parser(new StringReader(text));

    /// <summary>The one document in a text, or null where there is none.</summary>
    /// <exception cref="YamlException">The text is no YAML, or is out of bounds.</exception>
    public static YamlTree? Parse(string text) => new YamlTreeParser(text).Document();

    private YamlTree? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var root = Node(DeepestNesting);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            throw new YamlException(second.Start, second.End, "a second document begins here; a checklist is one document");
        return root;
    }

    private YamlTree Node(int depth)
    {
        if (depth == 0)
            throw Fault($"nested more than {DeepestNesting} levels deep");

        if (parser.Current is AnchorAlias alias)
        {
            if (!anchors.TryGetValue(alias.Value, out var anchored))
                throw Fault($"nothing is anchored as {alias.Value}");
            Count(anchored.Size);
            parser.MoveNext();
            return anchored.Node;
        }

        var first = parser.Current as NodeEvent ?? throw Fault("something else than a value stands here");
        var before = nodes;
        Count(1);
        var line = (int)first.Start.Line;
        YamlTree node = first switch
        {
            SequenceStart => SequenceAt(line, depth),
            MappingStart => MappingAt(line, depth),
            _ => ScalarAt(line),
        };
        if (!first.Anchor.IsEmpty)
            anchors[first.Anchor] = (node, nodes - before);
        return node;
    }

    private YamlTree.Scalar ScalarAt(int line)
    {
        var scalar = parser.Consume<Scalar>();
        return new YamlTree.Scalar(line, scalar.Value, scalar.Style != ScalarStyle.Plain);
    }

    private YamlTree.Sequence SequenceAt(int line, int depth)
    {
        parser.Consume<SequenceStart>();
        var items = new List<YamlTree>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth - 1));
        return new YamlTree.Sequence(line, items);
    }

    private YamlTree.Mapping MappingAt(int line, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = new List<YamlTree.Entry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(depth - 1) is not YamlTree.Scalar key)
                throw Fault("a key must be a word");
            entries.Add(new YamlTree.Entry(key.Line, key.Value, Node(depth - 1)));
        }

        return new YamlTree.Mapping(line, entries);
    }

    /// <summary>An alias counts as all that it stands for, so a few lines cannot unfold into billions.</summary>
    private void Count(int more)
    {
        nodes += more;
        if (nodes > MostNodes)
            throw Fault($"more than {MostNodes} values");
    }

    private YamlException Fault(string says) => new(parser.Current!.Start, parser.Current.End, says);
}
