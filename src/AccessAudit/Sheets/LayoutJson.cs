using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using AccessAudit.Checklists;

namespace AccessAudit.Sheets;

/// <summary>A sheet's layout as JSON, in the form that programs exchange.</summary>
public static class LayoutJson
{
    public static byte[] Write(SheetLayout layout, Language language)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("checklist", layout.Checklist.Id.ToString());
            json.WriteString("language", language.Code);
            json.WriteStartObject("page_size");
            json.WriteNumber("width", SheetLayout.PageWidth);
            json.WriteNumber("height", SheetLayout.PageHeight);
            json.WriteEndObject();
            json.WriteStartArray("pages");
            foreach (var page in layout.Pages)
                Write(json, page);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>Stands for everything that paper and reader must agree on: the same print has the same fingerprint.</summary>
    public static string Fingerprint(SheetLayout layout) =>
        Convert.ToHexStringLower(SHA256.HashData(Write(layout, layout.Checklist.Languages[0])));

    private static void Write(Utf8JsonWriter json, SheetPage page)
    {
        json.WriteStartObject();
        json.WriteNumber("page", page.Number);
        json.WritePropertyName("tag");
        WriteSquare(json, SheetLayout.Tag);
        json.WriteStartArray("markers");
        foreach (var marker in SheetLayout.Markers)
            WriteSquare(json, marker.Area, () => json.WriteNumber("id", marker.Id));
        json.WriteEndArray();
        json.WriteStartArray("boxes");
        foreach (var (row, box) in page.Rows.SelectMany(r => r.Boxes.Select(b => (r, b))))
        {
            WriteSquare(json, box.Area, () =>
            {
                json.WriteString("criterion", row.Criterion.Id);
                json.WriteString("option", box.Option.Code);
            });
        }

        json.WriteEndArray();
        json.WriteStartArray("calibration");
        foreach (var box in SheetLayout.Calibration)
            WriteSquare(json, box.Area, () => json.WriteString("printed", box.Solid ? "solid" : "empty"));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSquare(Utf8JsonWriter json, Area area, Action? first = null)
    {
        json.WriteStartObject();
        first?.Invoke();
        json.WriteNumber("x", Math.Round(area.X, 3));
        json.WriteNumber("y", Math.Round(area.Y, 3));
        json.WriteNumber("size", Math.Round(area.Width, 3));
        json.WriteEndObject();
    }
}
