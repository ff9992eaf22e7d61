using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>What came of one step of the reader: what the next one needs, or the reason why there is no next one.</summary>
internal abstract record Step<T>
{
    private Step()
    {
    }

    public sealed record Done(T Value) : Step<T>;

    public sealed record Stopped(SheetProblem Problem) : Step<T>;

    public Step<TNext> Then<TNext>(Func<T, Step<TNext>> next) => this switch
    {
        Done done => next(done.Value),
        Stopped stopped => new Step<TNext>.Stopped(stopped.Problem),
        _ => throw new InvalidOperationException($"unknown step {this}"),
    };
}
