namespace AccessAudit.Checklists;

/// <summary>How a criterion is answered: yes or no, a measured number, or one of some choices.</summary>
public abstract record AnswerForm
{
    private AnswerForm()
    {
    }

    public sealed record YesNo : AnswerForm;

    /// <param name="Unit">Such as <c>percent</c>, <c>metre</c>, <c>centimetre</c>.</param>
    /// <param name="From">Least number that can be seen.</param>
    /// <param name="To">Greatest number that can be seen.</param>
    /// <param name="Bands">Bounds of the printed boxes, ascending and between the two; none where only a number is asked.</param>
    public sealed record Measure(string Unit, decimal From, decimal To, IReadOnlyList<decimal> Bands) : AnswerForm
    {
        /// <summary>The ends of a printed box; only the first has its lower end in.</summary>
        /// <param name="place">From 0 to the number of bounds.</param>
        public (decimal Low, decimal High, bool OpenBelow) BandAt(int place) =>
            (place == 0 ? From : Bands[place - 1], place == Bands.Count ? To : Bands[place], place > 0);
    }

    /// <param name="Options">In the order in which they are offered.</param>
    public sealed record Choice(IReadOnlyList<Option> Options) : AnswerForm;

    public sealed record Option(string Id, LocalText Label);
}
