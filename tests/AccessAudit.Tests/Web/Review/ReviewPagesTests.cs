using System.Net;
using System.Text.RegularExpressions;
using AccessAudit.Audits;

namespace AccessAudit.Tests.Web.Review;

/// <summary>Rows of paper are decided at the desk, each by one person.</summary>
public sealed partial class ReviewPagesTests : IAsyncLifetime
{
    private const string TwoMarks = "/review/two-marks";

    private readonly SiteFixture fixture = new();

    public async Task InitializeAsync()
    {
        await fixture.InitializeAsync();
        // Two in Akmola, one in Astana.
        foreach (var station in new[] { 46, 3, 4 })
            PaperRows.Keep(fixture.Site.Workspace, station);
    }

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_decision_is_recorded_under_the_name_of_who_made_it_and_can_be_taken_back()
    {
        var client = await fixture.VisitAsync("ministry");
        Assert.Contains("3 left", await client.ReadAsync($"{TwoMarks}?lang=en"), StringComparison.Ordinal);
        var task = await TaskAsync(client, TwoMarks);

        var answer = await client.PostAsync(TwoMarks, TwoMarks, ("task", task), ("after", "0"), ("mark", "yes"));

        Assert.Equal($"{TwoMarks}?after=0&did=recorded", answer.Headers.Location!.ToString());
        var audit = fixture.Site.Workspace.Reviews.Find(long.Parse(task, System.Globalization.CultureInfo.InvariantCulture))!.Audit;
        Assert.Equal(new AnswerValue.Word("yes"), fixture.Site.Workspace.Audits.Find(audit)!.Answers[PaperRows.Handrails].Value);
        Assert.Contains(fixture.Site.Workspace.Log.Newest(5), e => e is { Who: "ministry", Action: "review.decide" });
        Assert.Contains("2 left", await client.ReadAsync(TwoMarks), StringComparison.Ordinal);

        await client.PostAsync(TwoMarks, TwoMarks, ("do", "undo"));

        Assert.Equal(task, await TaskAsync(client, TwoMarks));
        Assert.False(fixture.Site.Workspace.Audits.Find(audit)!.Answers.ContainsKey(PaperRows.Handrails));
    }

    [Fact]
    public async Task Two_people_never_get_the_same_row()
    {
        var (one, other) = (await fixture.VisitAsync("ministry"), await fixture.VisitAsync("admin"));

        var (first, second) = (await TaskAsync(one, TwoMarks), await TaskAsync(other, TwoMarks));

        Assert.NotEqual(first, second);
        Assert.Equal(first, await TaskAsync(one, TwoMarks));
        var answer = await other.PostAsync(TwoMarks, TwoMarks, ("task", first), ("mark", "no"));
        Assert.EndsWith("did=claimed", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_is_asked_about_its_own_stations_only_whatever_the_address_says()
    {
        var everyone = await fixture.VisitAsync("ministry");
        var foreign = await TaskAsync(everyone, TwoMarks);   // of Astana, which came first
        await everyone.PostAsync(TwoMarks, TwoMarks, ("task", foreign), ("do", "stop"));
        var akimat = await fixture.VisitAsync("akimat");

        Assert.Contains("2 left", await akimat.ReadAsync($"{TwoMarks}?lang=en"), StringComparison.Ordinal);
        Assert.NotEqual(foreign, await TaskAsync(akimat, TwoMarks));
        Assert.Equal(HttpStatusCode.NotFound, (await akimat.PostAsync(TwoMarks, TwoMarks, ("task", foreign), ("mark", "no"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await akimat.GetAsync($"/review/rows/{foreign}/1.png")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await everyone.GetAsync($"/review/rows/{foreign}/1.png")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.VisitAsync("auditor")).GetAsync("/review")).StatusCode);
    }

    [Fact]
    public async Task A_number_outside_its_ticked_band_is_refused_with_the_reason_beside_the_field()
    {
        var client = await fixture.VisitAsync("ministry");
        var task = await TaskAsync(client, "/review/number?lang=en");

        var refused = await client.PostAsync("/review/number", "/review/number", ("task", task), ("do", "number"), ("number", "12"));
        var text = await refused.Content.ReadAsStringAsync();
        var words = await client.PostAsync("/review/number", "/review/number", ("task", task), ("do", "number"), ("number", "steep"));
        var taken = await client.PostAsync("/review/number", "/review/number", ("task", task), ("do", "number"), ("number", "7,5"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("lies outside the ticked band", text, StringComparison.Ordinal);
        Assert.Contains("value=\"12\"", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, words.StatusCode);
        Assert.EndsWith("did=recorded", taken.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_put_off_comes_again_and_what_cannot_be_read_is_listed_for_a_new_photograph()
    {
        var client = await fixture.VisitAsync("akimat");
        var first = await TaskAsync(client, $"{TwoMarks}?lang=en");
        await client.PostAsync(TwoMarks, TwoMarks, ("task", first), ("do", "later"));
        var second = await TaskAsync(client, $"{TwoMarks}?after={first}");
        await client.PostAsync(TwoMarks, TwoMarks, ("task", second), ("after", first), ("do", "retake"));

        Assert.Contains("Questions left: 1", await client.ReadAsync($"{TwoMarks}?after={first}"), StringComparison.Ordinal);
        Assert.Equal(first, await TaskAsync(client, TwoMarks));
        Assert.Contains("To be photographed again", await client.ReadAsync("/review"), StringComparison.Ordinal);
    }

    private static async Task<string> TaskAsync(SiteClient client, string address)
    {
        var match = HiddenTask().Match(await client.ReadAsync(address));
        Assert.True(match.Success);
        return match.Groups["task"].Value;
    }

    [GeneratedRegex("name=\"task\" value=\"(?<task>\\d+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenTask();
}
