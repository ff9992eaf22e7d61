using System.Numerics;
using System.Text;

namespace AccessAudit.Imaging.Tags.Zxing;

/// <summary>Takes the decoder's results out of the module's memory and frees what held them.</summary>
internal sealed class ReadResults(Guest guest, Bindings bindings)
{
    private readonly BoundClass list = bindings.Classes["ReadResults"];
    private readonly BoundStruct position = bindings.Structs["Position"];
    private readonly Dictionary<string, BoundField> fields = bindings.Structs["ReadResult"].Fields;

    /// <param name="results">Pointer to the list, which is freed.</param>
    /// <param name="error">What the decoder gave up with, if it did.</param>
    public List<FoundCode> Take(int results, out string? error)
    {
        error = null;
        var codes = new List<FoundCode>();
        // A C++ vector begins with pointers to its first element and behind its last.
        var (first, end) = (guest.ReadInt(results), guest.ReadInt(results + 4));
        var size = list.Methods["size"];
        var count = guest.FunctionAt(size.Caller, to => to.WrapFunc<int, int, int>())(size.Target, results);
        for (var index = 0; index < count; index++)
        {
            var result = first + index * ((end - first) / count);
            if (Get("isValid", result) != 0)
                codes.Add(new FoundCode(Text("text", result), Corners(result)));
            else
                error = Text("error", result);
        }

        guest.FunctionAt(list.Destructor, to => to.WrapAction<int>())(results);
        return codes;
    }

    private int Get(string name, int result)
    {
        var field = fields[name];
        return guest.FunctionAt(field.Getter, to => to.WrapFunc<int, int, int>())(field.GetterContext, result);
    }

    private string Text(string name, int result)
    {
        var wire = Get(name, result);
        var text = Encoding.UTF8.GetString(guest.Bytes(wire + sizeof(int), guest.ReadInt(wire)));
        guest.Free(wire);
        return text;
    }

    /// <summary>The decoder rounds corners to whole numbers of the same continuous coordinates that we use.</summary>
    private Quad Corners(int result)
    {
        var copy = Get("position", result);
        var corners = new Quad(Point(copy), Point(copy + 8), Point(copy + 16), Point(copy + 24));
        guest.FunctionAt(position.Destructor, to => to.WrapAction<int>())(copy);
        return corners;
    }

    private Vector2 Point(int at) => new(guest.ReadInt(at), guest.ReadInt(at + 4));
}
