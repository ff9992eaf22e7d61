using System.CommandLine;
using System.Diagnostics;
using AccessAudit.Checklists;
using AccessAudit.Cli.Commands;
using AccessAudit.Imaging.Scorecards;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Storage;
using AccessAudit.Storage.Sheets;
using AccessAudit.Web.Uploads;

namespace AccessAudit.Cli.Demo;

/// <summary>The steps of the demo, each of which says what it made and how long it took.</summary>
internal sealed class DemoSteps(Workspace workspace, CodeReader codes, string folder, InvocationConfiguration configuration)
{
    private readonly TextWriter output = configuration.Output;
    private readonly ChecklistShelf shelf = new(EmbeddedChecklists.Load());

    public bool Run(CancellationToken cancel)
    {
        Step("register", () => $"{workspace.Stations.Import(DemoData.Stations(), cancel) switch { var i => i.Added + i.Changed + i.Unchanged }} stations of Astana and Akmola (names and places are made up)");
        var checklist = shelf.InForceOn(EmbeddedChecklists.DefaultFamily, DemoData.Day)!;
        var layout = SheetLayout.Of(checklist);
        foreach (var language in Language.All)
        {
            var file = Path.Combine(folder, "sheets", $"sheets.{language}.pdf");
            var printed = true;
            Step("sheets", () => (printed = PrintCommand.Print(workspace, shelf, workspace.Stations.All(), layout, language, file, configuration.Error) is not null)
                ? $"sheets of {layout.Pages.Count} pages for every station: {Shown(file)}"
                : "not printed");
            if (!printed)
                return false;
        }

        Step("photographs", () => Read(cancel));
        var surveys = Survey.Of(workspace, shelf, null, DemoData.Day).ToList();
        var cards = new CardRun(Path.Combine(folder, "cards"), CardFormats.All, Language.All, DemoData.Day, cancel);
        Step("station cards", () => $"{cards.Stations(workspace, shelf, surveys)} files as PNG, SVG, PDF and HTML in Kazakh, Russian and English: {Shown(cards.Folder)}");
        var facts = RegionFacts.OfCountry([.. surveys.Select(s => s.Surveyed)], DemoData.Day);
        Step("region cards", () => $"{cards.Regions(facts.SkipLast(1))} files: Astana and Akmola");
        Step("national card", () => $"{cards.National(facts)} files: as if the two were the country");
        DemoTable.Write(output, checklist, surveys);
        return true;
    }

    private string Read(CancellationToken cancel)
    {
        var files = Directory.EnumerateFiles(DemoData.Photographs, "*.jpg").Order(StringComparer.Ordinal).ToList();
        var reader = new PictureReader(workspace, shelf, codes) { Keeps = true };
        var saved = new SavedSheets(workspace, shelf, reader, new Visit(DemoData.Day));
        var (read, answers, asked, numbers) = (0, 0, 0, 0);
        foreach (var picture in InOrder.Select(files, reader.Read, cancel))
        {
            saved.Save(picture);
            read += picture is PictureReading.Refused ? 0 : 1;
            answers += picture.AnswerCount;
            asked += picture.Rows;
            numbers += picture.Numbers;
        }

        return $"{read} of {files.Count} photographs read: {answers} answers, {asked} rows left to a person, {numbers} numbers by hand to type "
            + "(simulated photographs, see images/sample-sheets)";
    }

    private void Step(string name, Func<string> work)
    {
        var start = Stopwatch.GetTimestamp();
        var says = work();
        output.WriteLine($"{name,-14} {Stopwatch.GetElapsedTime(start).TotalSeconds,5:0.0} s  {says}");
        output.Flush();
    }

    private static string Shown(string path) => Path.GetRelativePath(Environment.CurrentDirectory, path);
}
