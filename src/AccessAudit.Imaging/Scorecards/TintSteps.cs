namespace AccessAudit.Imaging.Scorecards;

/// <summary>The steps of the tile map, chosen from its own shares: where all lie between 0 and 2 %, steps of 10 % would say nothing.</summary>
/// <remarks>None at all is a step of its own. Shares are in tenths of a percent, as they are printed, so that no step is ambiguous.</remarks>
internal sealed class TintSteps(IReadOnlyCollection<int> shares)
{
    private static readonly int[] Widths = [5, 10, 20, 50, 100, 150, 200, 250, 350];
    private static readonly Ink[] Inks = [Ink.BlueLight, Ink.BlueMiddle, Ink.Blue];

    private readonly int width = Widths.First(w => w * Inks.Length >= shares.DefaultIfEmpty(0).Max());

    public Ink Of(int share) => share == 0 ? Ink.White : Inks[StepOf(share)];

    /// <summary>The steps that occur, from none upwards, with the least and the greatest share that each stands for.</summary>
    public IEnumerable<(Ink Ink, int From, int To)> Key => shares.Where(s => s > 0).Select(StepOf).Distinct().Order()
        .Select(step => (Inks[step], Math.Max(1, step * width), (step == Inks.Length - 1 ? Math.Min(1000, (step + 1) * width) + 1 : (step + 1) * width) - 1))
        .Prepend((Ink.White, 0, 0))
        .Where(s => s.Item2 > 0 || shares.Contains(0));

    private int StepOf(int share) => Math.Min(share / width, Inks.Length - 1);
}
