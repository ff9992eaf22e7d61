namespace AccessAudit.Sheets;

/// <summary>A rectangle on paper, in millimetres from the page's upper left corner.</summary>
public readonly record struct Area(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public static Area Square(double x, double y, double size) => new(x, y, size, size);

    public bool Overlaps(Area other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>The area and a margin on every side.</summary>
    public Area Grow(double margin) => new(X - margin, Y - margin, Width + (2 * margin), Height + (2 * margin));
}
