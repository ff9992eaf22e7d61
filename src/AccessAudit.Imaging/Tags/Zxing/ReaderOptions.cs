using System.Text;

namespace AccessAudit.Imaging.Tags.Zxing;

/// <summary>The decoder's options, laid out in the module's memory once an instance.</summary>
internal static class ReaderOptions
{
    private const int PlainText = 0;

    /// <returns>A pointer to the options.</returns>
    public static int Make(Guest guest, BoundStruct type, CodeEffort effort)
    {
        var options = guest.FunctionAt(type.Constructor, to => to.WrapFunc<int>())();
        var numbers = Numbers(effort == CodeEffort.Thorough ? 1 : 0);
        foreach (var (name, field) in type.Fields)
        {
            if (name == "formats")
                SetText(guest, field, options, "QRCodeModel2");
            else
                guest.FunctionAt(field.Setter, to => to.WrapAction<int, int, int>())(field.SetterContext, options, numbers.GetValueOrDefault(name));
        }

        return options;
    }

    /// <summary>Anything left out is 0: off, or the first choice.</summary>
    private static Dictionary<string, int> Numbers(int thorough) => new()
    {
        ["tryHarder"] = 1,
        ["tryRotate"] = 1,
        ["tryInvert"] = thorough,
        ["tryDownscale"] = thorough,
        ["tryDenoise"] = thorough,
        ["downscaleFactor"] = 3,
        ["downscaleThreshold"] = 500,
        ["minLineCount"] = 2,
        // A picture full of codes must not hide ours, nor cost for ever.
        ["maxNumberOfSymbols"] = 64,
        ["textMode"] = PlainText,
    };

    /// <summary>A text goes over as its length and its bytes.</summary>
    private static void SetText(Guest guest, BoundField field, int options, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var wire = guest.Allocate(sizeof(int) + bytes.Length + 1);
        guest.WriteInt(wire, bytes.Length);
        bytes.CopyTo(guest.Bytes(wire + sizeof(int), bytes.Length));
        guest.WriteByte(wire + sizeof(int) + bytes.Length, 0);
        guest.FunctionAt(field.Setter, to => to.WrapAction<int, int, int>())(field.SetterContext, options, wire);
        guest.Free(wire);
    }
}
