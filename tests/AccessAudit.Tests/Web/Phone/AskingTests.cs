using System.Diagnostics;
using System.Text.Json;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Scoring;
using AccessAudit.Web.Phone;

namespace AccessAudit.Tests.Web.Phone;

/// <summary>The phone asks the same questions as the server, whatever was answered so far.</summary>
public class AskingTests
{
    private const string Ask =
        """
        import { pathToFileURL } from "node:url";
        const { asked } = await import(pathToFileURL(process.argv[1]).href);
        let text = "";
        for await (const part of process.stdin) text += part;
        const { checklists, cases } = JSON.parse(text);
        console.log(JSON.stringify(cases.map(c => asked(checklists[c.checklist], c.station, c.answers).map(q => q.id))));
        """;

    private static readonly JsonSerializerOptions AsSent =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    [Fact]
    public async Task Phone_and_server_put_the_same_questions_on_random_unfinished_audits()
    {
        var checklists = EmbeddedChecklists.Load();
        var random = new Random(20261124);
        var cases = Enumerable.Range(0, 600).Select(n => Case(n % checklists.Count, checklists[n % checklists.Count], random)).ToList();

        var phone = await OnPhoneAsync(JsonSerializer.Serialize(
            new { checklists = checklists.Select(ChecklistView.Of), cases = cases.Select(c => new { checklist = c.Place, station = c.Facts, answers = c.Answers }) },
            AsSent));

        Assert.Equal(cases.Count, phone.Count);
        foreach (var (one, said) in cases.Zip(phone))
        {
            var asking = Questions.Of(one.Checklist, one.Station, one.Audit);
            Assert.Equal(one.Checklist.Criteria.Where((_, place) => asking[place] == Asking.Now).Select(c => c.Id), said);
        }
    }

    private static OpenCase Case(int place, Checklist checklist, Random random)
    {
        var station = SampleSite.Station(1) with { Floor = random.Next(3) == 0 ? null : random.Next(-1, 4), Kind = random.Next(3) == 0 ? null : AccessAudit.Stations.StationKind.Residential };
        var answers = checklist.Criteria.Where(_ => random.NextDouble() < 0.6).ToDictionary(c => c.Id, c => new Answer { Value = Value(c, random) });
        var audit = SampleSite.AuditOf(1, 1, AuditSource.Observer, new DateOnly(2026, 4, 1), _ => null) with { Checklist = checklist.Id, Answers = answers };
        using var written = JsonDocument.Parse(AuditJson.Write(audit));
        var facts = new Dictionary<string, object>();
        if (station.Floor is { } floor)
            facts["floor"] = floor;
        if (station.Kind is not null)
            facts["kind"] = "residential";
        return new OpenCase(place, checklist, station, audit, facts, written.RootElement.GetProperty("answers").Clone());
    }

    private static AnswerValue Value(Criterion criterion, Random random) => criterion.Form switch
    {
        _ when random.Next(10) == 0 => new AnswerValue.NotApplicable("none here"),
        AnswerForm.Choice choice => new AnswerValue.Word(choice.Options[random.Next(choice.Options.Count)].Id),
        AnswerForm.Measure { Bands.Count: > 0 } measure when random.Next(2) == 0 => new AnswerValue.Band(Interval.Of(measure.BandAt(random.Next(measure.Bands.Count + 1)))),
        AnswerForm.Measure measure => new AnswerValue.Number(random.Next((int)measure.From, (int)measure.To + 1), random.Next(3)),
        _ => new AnswerValue.Word(random.Next(2) == 0 ? "yes" : "no"),
    };

    private static async Task<List<List<string>>> OnPhoneAsync(string input)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "-e", Ask, HouseTests.Root("src/AccessAudit.Web/obj/phone/asking.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(input);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await error);
        return JsonSerializer.Deserialize<List<List<string>>>(await output)!;
    }

    private sealed record OpenCase(
        int Place, Checklist Checklist, AccessAudit.Stations.Station Station, Audit Audit, Dictionary<string, object> Facts, JsonElement Answers);
}
