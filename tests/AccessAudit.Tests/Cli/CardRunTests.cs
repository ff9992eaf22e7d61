using AccessAudit.Checklists;
using AccessAudit.Cli;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Tests.Imaging.Scorecards;

namespace AccessAudit.Tests.Cli;

public sealed class CardRunTests : IDisposable
{
    private static readonly Card Usual = StationCard.Make(CardSamples.Facts(null), Language.English);

    private readonly TempFolder folder = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        folder.Dispose();
        error.Dispose();
    }

    [Fact]
    public void One_card_that_cannot_be_drawn_stops_no_other()
    {
        var (files, run) = Run(Job("a"), new CardJob("bad", new("1"), _ => throw new InvalidOperationException("a torn picture")), Job("c"));

        Assert.Equal((2, 1), (files, run.Failed));
        Assert.Contains("bad.en: it could not be drawn: a torn picture", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_goes_on_where_the_first_stopped()
    {
        Assert.Equal(2, Run(Job("a"), Job("b")).Files);

        var (files, run) = Run(Job("a"), Job("b"), Job("c"));

        Assert.Equal((1, 2), (files, run.Kept));
    }

    [Fact]
    public void Other_data_another_day_and_another_program_draw_the_card_again()
    {
        Run(Job("a"));

        Assert.Equal(1, Run(Job("a", data: "2")).Files);
        Assert.Equal(1, Run(day: 2, terms: "1", Job("a", data: "2")).Files);
        Assert.Equal(1, Run(day: 2, terms: "2", Job("a", data: "2")).Files);
        Assert.Equal(0, Run(day: 2, terms: "2", Job("a", data: "2")).Files);
    }

    [Fact]
    public void What_failed_is_tried_again()
    {
        Run(new CardJob("a", new("1"), _ => throw new InvalidOperationException("not today")));

        Assert.Equal(1, Run(Job("a")).Files);
    }

    private static CardJob Job(string name, string data = "1") => new(name, new(data), _ => Usual with { Name = name });

    private (int Files, CardRun Run) Run(params CardJob[] jobs) => Run(day: 1, terms: "1", jobs);

    private (int Files, CardRun Run) Run(int day, string terms, params CardJob[] jobs)
    {
        using var drawn = DrawnCards.In(folder.Path);
        var run = new CardRun(folder.Path, CardFormats.Html, [Language.English], new DateOnly(2026, 4, day), CancellationToken.None)
        {
            Drawn = drawn,
            GoesOn = true,
            Terms = terms,
            Error = error,
        };
        return (run.Write(jobs), run);
    }
}
