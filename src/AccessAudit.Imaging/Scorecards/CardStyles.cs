namespace AccessAudit.Imaging.Scorecards;

/// <summary>The few text styles that the cards are set in, in millimetres.</summary>
internal static class CardStyles
{
    public static readonly TextStyle Title = new(4.2, Ink.Blue, Bold: true);
    public static readonly TextStyle Name = new(3.5, Ink.Black, Bold: true);
    public static readonly TextStyle Small = new(2.9, Ink.Gray);
    public static readonly TextStyle Headline = new(5.6, Ink.Black, Bold: true);
    public static readonly TextStyle LongHeadline = new(4.7, Ink.Black, Bold: true);
    public static readonly TextStyle Body = new(3.1);
    public static readonly TextStyle Strong = new(3.1, Bold: true);
    public static readonly TextStyle Section = new(3.9, Ink.Blue, Bold: true);
    public static readonly TextStyle Label = new(2.8, Ink.Gray);
    public static readonly TextStyle Number = new(3.1, Ink.Plum, Bold: true);
    public static readonly TextStyle Axis = new(2.3, Ink.Gray);
    public static readonly TextStyle Tick = new(2.4, Ink.Gray);
}
