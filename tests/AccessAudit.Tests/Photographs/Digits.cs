using System.Numerics;
using AccessAudit.Sheets;

namespace AccessAudit.Tests.Photographs;

/// <summary>Numbers and dates as a hand writes them.</summary>
public static class Digits
{
    private const double Spacing = 0.62;

    /// <summary>Each sign's strokes in shares of its cell: x to the right, y down.</summary>
    private static readonly Dictionary<char, (float X, float Y)[][]> Shapes = new()
    {
        ['0'] = [[(0.5f, 0), (0.1f, 0.3f), (0.15f, 0.8f), (0.5f, 1), (0.9f, 0.7f), (0.85f, 0.2f), (0.5f, 0)]],
        ['1'] = [[(0.2f, 0.3f), (0.6f, 0), (0.6f, 1)]],
        ['2'] = [[(0.1f, 0.2f), (0.5f, 0), (0.85f, 0.25f), (0.1f, 1), (0.9f, 1)]],
        ['3'] = [[(0.1f, 0.1f), (0.7f, 0.05f), (0.8f, 0.3f), (0.4f, 0.45f), (0.85f, 0.7f), (0.5f, 1), (0.1f, 0.9f)]],
        ['4'] = [[(0.5f, 0), (0.1f, 0.6f), (0.9f, 0.6f)], [(0.7f, 0.3f), (0.7f, 1)]],
        ['5'] = [[(0.85f, 0), (0.2f, 0), (0.15f, 0.45f), (0.7f, 0.4f), (0.85f, 0.75f), (0.5f, 1), (0.1f, 0.9f)]],
        ['6'] = [[(0.75f, 0), (0.25f, 0.4f), (0.15f, 0.8f), (0.5f, 1), (0.85f, 0.75f), (0.5f, 0.5f), (0.2f, 0.7f)]],
        ['7'] = [[(0.1f, 0), (0.9f, 0), (0.4f, 1)], [(0.3f, 0.5f), (0.8f, 0.5f)]],
        ['8'] = [[(0.8f, 0.15f), (0.4f, 0), (0.2f, 0.25f), (0.8f, 0.7f), (0.5f, 1), (0.15f, 0.75f), (0.8f, 0.15f)]],
        ['9'] = [[(0.8f, 0.3f), (0.4f, 0.5f), (0.15f, 0.25f), (0.5f, 0), (0.8f, 0.25f), (0.6f, 1)]],
        [','] = [[(0.4f, 0.9f), (0.25f, 1.2f)]],
        ['.'] = [[(0.35f, 0.95f), (0.4f, 1)]],
    };

    /// <param name="text">Digits, commas and points; other signs leave a gap.</param>
    /// <param name="area">Where it is written: its height is a digit's, its width is used as far as needed.</param>
    /// <param name="hand">Who writes.</param>
    public static IEnumerable<Vector2[]> Write(string text, Area area, Hand hand)
    {
        var step = area.Height * Spacing;
        for (var i = 0; i < text.Length; i++)
        {
            var cell = new Area(area.X + (i * step), area.Y, step * 0.75, area.Height);
            foreach (var shape in Shapes.GetValueOrDefault(text[i], []))
                yield return hand.Stroke(cell, 0.06f, shape);
        }
    }
}
