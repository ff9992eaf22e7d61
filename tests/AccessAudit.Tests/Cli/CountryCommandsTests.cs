using System.Text.Json;

namespace AccessAudit.Tests.Cli;

/// <summary>The commands that look at a whole country, on a made-up one.</summary>
[Collection(nameof(SampleRun))]
public class CountryCommandsTests(SampleRun sample)
{
    [Fact]
    public async Task What_was_said_and_found_agrees_with_a_count_of_the_audits_themselves()
    {
        var run = await Country("say-and-find", "--json", "--checklist", "kz-cec@2025-12-24");

        // Yes and no answers to a plain question are its outcomes, so another reader of the same file can count them.
        var audits = File.ReadLines(sample.Audits).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var answers = audits.GroupBy(a => (Station: a.GetProperty("station").GetString()!, Source: a.GetProperty("source").GetString()))
            .ToDictionary(g => g.Key, g => YesNo(g.Last(), "tactile-at-entrance"));
        int Pairs(string region, string said, string found) => answers.Count(a =>
            a.Key.Source == "self-report" && a.Value == said && (region == "all" || a.Key.Station.StartsWith(region, StringComparison.Ordinal))
            && answers.GetValueOrDefault((a.Key.Station, "observer")) == found);
        var told = run.Lines.Select(l => JsonDocument.Parse(l).RootElement).Where(l => Text(l, "criterion") == "tactile-at-entrance").ToList();

        Assert.Equal("all", Text(told[^1], "region"));
        Assert.Equal(told.Select(t => Text(t, "region")).SkipLast(1).Order(StringComparer.Ordinal), told.Select(t => Text(t, "region")).SkipLast(1));
        Assert.All(told, t => Assert.Equal(
            (Pairs(Text(t, "region"), "yes", "yes"), Pairs(Text(t, "region"), "yes", "no"), Pairs(Text(t, "region"), "no", "yes"), Pairs(Text(t, "region"), "no", "no")),
            (Number(t, "said_met_found_met"), Number(t, "said_met_found_not_met"), Number(t, "said_not_met_found_met"), Number(t, "said_not_met_found_not_met"))));
    }

    [Fact]
    public async Task One_region_is_told_alone_and_as_it_stands_among_all()
    {
        var (all, one) = (await Country("say-and-find", "--json"), await Country("say-and-find", "--json", "--region", "KZ-11"));

        Assert.NotEmpty(one.Lines);
        Assert.Equal(all.Lines.Where(l => l.StartsWith("""{"region":"KZ-11",""", StringComparison.Ordinal)), one.Lines);
    }

    [Fact]
    public async Task Before_anybody_audited_nothing_was_said() =>
        Assert.Equal((0, ""), await Country("say-and-find", "--json", "--date", "2022-01-01") is var run ? (run.Code, run.Output) : default);

    [Theory]
    [InlineData("say-and-find")]
    [InlineData("say-and-find", "--region", "KZ-61")]
    [InlineData("rescore", "--checklist", "today")]
    [InlineData("regions", "--by", "district", "--region", "KZ-11")]
    [InlineData("gaps", "--by", "country")]
    [InlineData("visits", "--visits", "22", "--seed", "x", "--regions", "KZ-71,KZ-11")]
    public async Task People_get_a_table(params string[] arguments)
    {
        var run = await Country(arguments);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("──", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("say-and-find", "--region", "KZ-99")]
    [InlineData("warnings", "--region", "KZ-99")]
    [InlineData("rescore", "--region", "KZ-99")]
    [InlineData("rescore", "--station", "KZ-11-9999")]
    [InlineData("rescore", "--checklist", "kz-cec@1999-01-01")]
    [InlineData("rescore", "--checklist", "nowhere.yaml")]
    [InlineData("rescore", "--audits", "nowhere.ndjson")]
    [InlineData("regions", "--by", "street")]
    [InlineData("visits", "--visits", "0", "--seed", "x")]
    [InlineData("visits", "--visits", "5", "--seed", "x", "--kinds", "afloat")]
    [InlineData("visits", "--visits", "5", "--seed", "x", "--regions", "KZ-99")]
    [InlineData("visits", "--visits", "2000", "--seed", "x")]
    [InlineData("stations", "sample", "--count", "0", "--out", "x.csv")]
    [InlineData("stations", "sample", "--count", "ten", "--out", "x.csv")]
    public async Task What_is_not_there_or_cannot_be_is_said(params string[] arguments)
    {
        var run = await Country(arguments);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Districts_add_up_to_their_region()
    {
        var districts = (await Country("regions", "--json", "--by", "district", "--region", "KZ-61")).Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var region = JsonDocument.Parse((await Country("regions", "--json", "--region", "KZ-61")).Lines[0]).RootElement;

        Assert.True(districts.Count > 1);
        Assert.Equal(Number(region, "registered"), districts.Sum(d => Number(d, "registered")));
        Assert.Equal(Number(region, "audited"), districts.Sum(d => Number(d, "audited")));
    }

    [Theory]
    [InlineData("kk", "Белгі ештеңені дәлелдемейді")]
    [InlineData("ru", "Признак ничего не доказывает")]
    [InlineData("en", "A sign proves nothing")]
    public async Task Signs_ask_for_a_persons_look_in_three_languages(string language, string asks)
    {
        var run = await Country("warnings", "--language", language);

        Assert.Equal(1, run.Code);
        Assert.Contains(asks, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signs_for_programs_name_stations_and_numbers()
    {
        var signs = (await Country("warnings", "--json")).Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();

        Assert.Contains(signs, s => Text(s, "sign") == "same-answers" && s.GetProperty("stations").GetArrayLength() >= 5);
        Assert.Contains(signs, s => Text(s, "sign") == "never-no" && Text(s, "auditor") == "observer-006");
    }

    [Fact]
    public async Task A_workspace_and_the_same_audits_in_a_file_rescore_alike()
    {
        var stored = await Country("rescore", "--json", "--checklist", "today");
        var file = await Run.Of("rescore", "--json", "--checklist", "today", "--date", "2026-04-01", "--audits", sample.WithStations);

        Assert.Equal((0, 0, 1000), (stored.Code, file.Code, file.Lines.Count));
        Assert.Empty(stored.Lines.Except(file.Lines));   // the file also has audits that newer ones have replaced
        Assert.Contains(stored.Lines, l => l.Contains("\"old\":\"kz-cec@2022-11-20\",\"new\":\"kz-cec@2025-12-24\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_edition_can_be_tried_on_what_was_seen()
    {
        using var folder = new TempFolder();
        var yaml = await File.ReadAllTextAsync(HouseTests.Root("checklists/kz-cec-2025-12-24.yaml"));
        var draft = folder.Write("draft.yaml", yaml.Replace("edition: 2025-12-24\n", "edition: draft\n", StringComparison.Ordinal)
            .Replace("answer: {measure: percent, from: 0, to: 100, bands: [5, 8, 10]}", "answer: {measure: percent, from: 0, to: 100, bands: [5, 8, 10, 12]}", StringComparison.Ordinal)
            .Replace("- {ramp-slope: {at_most: 5}}", "- {ramp-slope: {at_most: 12}}", StringComparison.Ordinal));

        var counts = (await Country("rescore", "--json", "--summary", "--from", "in-force", "--checklist", draft)).Lines
            .Select(l => JsonDocument.Parse(l).RootElement).Where(c => Text(c, "new_checklist") == "kz-cec@draft" && Text(c, "old_checklist") == "kz-cec@2025-12-24").ToList();

        Assert.All(counts, c => Assert.Equal("ramp-slope", Text(c, "criterion")));
        Assert.Contains(counts, c => Text(c, "old") == "not-met" && Text(c, "new") == "met");
        Assert.All(counts, c => Assert.Contains("limit", c.GetProperty("changed").EnumerateArray().Select(x => x.GetString())));
    }

    [Fact]
    public async Task A_faulty_line_is_named_and_the_others_are_rescored()
    {
        using var folder = new TempFolder();
        var lines = File.ReadLines(sample.WithStations).Take(3).ToList();
        var file = folder.Write("lines.ndjson", $"{lines[0]}\n{{}}\n{lines[1].Replace("\"yes\"", "\"perhaps\"", StringComparison.Ordinal)}\n{lines[2]}\n");

        var run = await Run.Of("rescore", "--json", "--audits", file);

        Assert.Equal((1, 2), (run.Code, run.Lines.Count));
        Assert.Contains("lines.ndjson: line 2: 'station' is missing", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 3: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 audits were left out", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visits_are_drawn_for_programs_and_as_a_table_file()
    {
        using var folder = new TempFolder();
        var csv = Path.Combine(folder.Path, "visits.csv");

        var lines = (await Country("visits", "--visits", "12", "--seed", "x", "--regions", "KZ-11,KZ-71", "--chance", "voters", "--json", "--out", csv)).Lines
            .Select(l => JsonDocument.Parse(l).RootElement).ToList();

        var drawn = lines.Where(l => l.TryGetProperty("visit", out _)).ToList();
        Assert.Equal(12, drawn.Count);
        Assert.Equal(12.0, lines.Where(l => l.TryGetProperty("stratum", out _)).Sum(l => l.GetProperty("expected").GetDouble()), 2);
        Assert.Equal("all", Text(lines[^1], "region"));
        Assert.Equal(drawn.Select(d => Text(d, "station")), File.ReadLines(csv).Skip(1).Select(l => l.Split(',')[1]));
    }

    [Fact]
    public async Task The_card_of_a_region_tells_what_was_said_and_not_found()
    {
        using var folder = new TempFolder();

        await Country("report", "national", "--format", "html", "--language", "en", "--out", folder.Path);
        await Country("report", "region", "KZ-61", "--format", "html", "--language", "en", "--out", folder.Path);

        Assert.Contains(
            Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories),
            f => File.ReadAllText(f).Contains("Where a self-report and an observer met", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_card_is_drawn_once_and_a_second_run_draws_what_is_missing()
    {
        using var folder = new TempFolder();
        string[] all = ["report", "all", "--format", "html", "--language", "kk", "--since", "2026-03-01", "--out", folder.Path];
        var first = await Country(all);
        var stations = Directory.GetFiles(folder.Path, "station-*.html");
        Assert.Equal((0, 1000), (first.Code, stations.Length));
        Assert.Contains("1,000 cards.", first.Error, StringComparison.Ordinal);
        File.Delete(stations[7]);
        File.WriteAllText(stations[8], "torn");

        var second = await Country(all);

        Assert.Contains(": 2 files. ", second.Output, StringComparison.Ordinal);
        Assert.True(new FileInfo(stations[7]).Length > 1000 && new FileInfo(stations[8]).Length > 1000);
        Assert.Contains("1\u00a0наурыз", File.ReadAllText(Path.Combine(folder.Path, "region-KZ-11.kk.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_national_card_tells_what_a_budget_can_do()
    {
        using var folder = new TempFolder();

        await Country(
            "report", "national", "--format", "html", "--language", "en", "--out", folder.Path, "--budget", "100000000", "--plan-date", "2026-09-01");

        Assert.Contains("100,000,000\u00a0₸ open the way for", File.ReadAllText(Path.Combine(folder.Path, "national.en.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--budget and --plan-date", "--budget", "5")]
    [InlineData("--budget and --plan-date", "--temporary")]
    [InlineData("is before the reporting date", "--budget", "5", "--plan-date", "2026-01-01")]
    [InlineData("is not before the reporting date", "--since", "2026-04-01")]
    public async Task Half_a_plan_and_days_in_the_wrong_order_are_refused(string expected, params string[] own)
    {
        using var folder = new TempFolder();

        var run = await Country(["report", "national", "--out", folder.Path, .. own]);

        Assert.Equal(2, run.Code);
        Assert.Contains(expected.Replace("--budget and", "both --budget TENGE and", StringComparison.Ordinal), run.Error, StringComparison.Ordinal);
    }

    private Task<Run> Country(params string[] arguments) =>
        Run.Of([.. arguments, .. Dated(arguments), "--workspace", sample.Workspace]);

    /// <summary>A day after all audits, except for commands that know no date.</summary>
    private static string[] Dated(string[] arguments) =>
        arguments.Contains("--date") || arguments[0] is "visits" or "stations" ? [] : ["--date", "2026-04-01"];

    private static string? YesNo(JsonElement audit, string criterion) =>
        audit.GetProperty("answers").TryGetProperty(criterion, out var answer) ? answer.GetProperty("answer").ToString() : null;

    private static string Text(JsonElement element, string key) => element.GetProperty(key).GetString()!;

    private static int Number(JsonElement element, string key) => element.GetProperty(key).GetInt32();
}
