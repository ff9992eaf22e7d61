using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AccessAudit.Imaging.Sheets.Reading;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Web.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>sheets tune</c>: how well the thresholds part empty, marked and cancelled boxes in photographs of which the truth is known.</summary>
internal static class TuneCommand
{
    private const int Rows = 25;
    private const int Bar = 24;

    private static readonly MarkState[] Truths = [MarkState.Empty, MarkState.Marked, MarkState.Cancelled];

    public static Command Create(IServiceProvider services)
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = """
                Photographs with the truth beside each: a file PICTURE.truth.json such as
                {"marked":[{"criterion":"ramp-slope","option":"5-8"}],"cancelled":[]}; a box that it does not name is empty.
                """,
        };
        var picture = new Option<string?>("--out") { Description = "Also draw the histogram into this picture.", HelpName = "FILE.png" };
        var json = new Option<bool>("--json") { Description = "One JSON object for programs." };
        var command = new Command("tune", "How much ink was measured in boxes of which the truth is known, against the thresholds.") { folder, picture, json };
        command.SetAction((parsed, cancel) => Task.FromResult(WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (Pictures.In([parsed.GetRequiredValue(folder)], error) is not { } files || Shelf.Of(workspace, error) is not { } shelf)
                return ExitCodes.BadInput;
            if (TruthsOf(files, error) is not { } truths)
                return ExitCodes.BadInput;
            var codes = services.GetRequiredService<CodeReader>();
            _ = codes.WarmUpAsync();
            var reader = new PictureReader(workspace, shelf, codes);
            var tally = new Tally([.. Truths.Select(t => new InkHistogram(t))]);
            foreach (var read in InOrder.Select([.. truths.Keys], file => reader.Read(file), cancel))
            {
                if (!tally.Add(read, truths[read.File], error))
                    return ExitCodes.BadInput;
            }

            if (parsed.GetValue(json))
                output.WriteLine(JsonSerializer.Serialize(tally.AsJson(), JsonSerializerOptions.Web));
            else
                Write(output, tally);
            if (parsed.GetValue(picture) is { } file
                && !OutputFile.Write(file, stream => stream.Write(InkHistogramPng.Draw(tally.Histograms, MarkThresholds.Default)), error))
                return ExitCodes.BadInput;
            return tally.Refused > 0 || tally.Histograms.Any(h => h.Wrong + h.Unclear > 0) ? ExitCodes.Refused : ExitCodes.Done;
        })));
        return command;
    }

    /// <summary>The truth of every picture that has one; null after it was told why there is nothing to go by.</summary>
    private static Dictionary<string, SheetTruth>? TruthsOf(IReadOnlyList<string> files, TextWriter error)
    {
        var truths = new Dictionary<string, SheetTruth>();
        foreach (var file in files.Where(f => File.Exists(f + SheetTruth.Ending)))
        {
            switch (SheetTruth.Read(File.ReadAllBytes(file + SheetTruth.Ending)))
            {
                case Parsed<SheetTruth>.Good good:
                    truths[file] = good.Value;
                    break;
                case Parsed<SheetTruth>.Bad bad:
                    error.WriteLine($"{file}{SheetTruth.Ending}: {string.Join("; ", bad.Faults)}");
                    return null;
            }
        }

        if (truths.Count == 0)
            error.WriteLine($"There is no picture with a truth beside it: a file named like the picture and {SheetTruth.Ending}.");
        else if (truths.Count < files.Count)
            error.WriteLine($"{files.Count - truths.Count} pictures without a {SheetTruth.Ending} file are passed over.");
        return truths.Count == 0 ? null : truths;
    }

    private static void Write(TextWriter output, Tally tally)
    {
        var limits = MarkThresholds.Default;
        output.WriteLine($"{tally.Read} pictures read, {tally.Refused} refused.");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Thresholds: empty below {limits.Empty:0.00}, marked above {limits.Marked:0.00}, overfull above {limits.Overfull:0.00}, cancelled above {limits.Cancelled:0.00}."));
        PlainTable.Write(output, ["ink", .. tally.Histograms.Select(h => $"truly {Word(h.Is)}")], Enumerable.Range(0, Rows).Select(row => Row(tally, row)));
        foreach (var histogram in tally.Histograms)
        {
            output.WriteLine(histogram.Boxes == 0 ? $"truly {Word(histogram.Is)}: no boxes" : string.Create(
                CultureInfo.InvariantCulture,
                $"truly {Word(histogram.Is)}: {histogram.Boxes} boxes, ink {histogram.Least:0.000} to {histogram.Most:0.000}; {histogram.Unclear} unclear, {histogram.Wrong} on the wrong side"));
        }
    }

    private static IReadOnlyList<string> Row(Tally tally, int row)
    {
        var (from, to) = (row * InkHistogram.Bins / Rows, (row + 1) * InkHistogram.Bins / Rows);
        string Cell(InkHistogram histogram)
        {
            var (count, most) = (histogram.Counts.Skip(from).Take(to - from).Sum(), Math.Sqrt(Math.Max(1, histogram.Boxes)));
            return count == 0 ? "" : $"{count} {new string('#', Math.Max(1, (int)(Bar * Math.Sqrt(count) / most)))}";
        }

        return [string.Create(CultureInfo.InvariantCulture, $"{(double)row / Rows:0.00}"), .. tally.Histograms.Select(Cell)];
    }

    private static string Word(MarkState state) => state switch
    {
        MarkState.Empty => "empty",
        MarkState.Marked => "marked",
        _ => "cancelled",
    };

    private sealed class Tally(IReadOnlyList<InkHistogram> histograms)
    {
        public IReadOnlyList<InkHistogram> Histograms => histograms;

        public int Read { get; private set; }

        public int Refused { get; private set; }

        /// <summary>False after it was told that the truth is of another page.</summary>
        public bool Add(PictureReading picture, SheetTruth truth, TextWriter error)
        {
            if (picture is not PictureReading.Read { Reading: var reading })
            {
                Refused++;
                return true;
            }

            if (truth.NotOn(reading).FirstOrDefault() is { } stranger)
            {
                error.WriteLine($"{picture.File}{SheetTruth.Ending}: the page has no box {stranger.Option} of {stranger.Criterion}.");
                return false;
            }

            Read++;
            foreach (var box in reading.Boxes)
                histograms.First(h => h.Is == truth.StateOf(box)).Add(box);
            return true;
        }

        public object AsJson() => new
        {
            read = Read,
            refused = Refused,
            thresholds = MarkThresholds.Default,
            truly = histograms.Select(h => new { @is = Word(h.Is), h.Boxes, h.Unclear, h.Wrong, h.Least, h.Most, bins = h.Counts }),
        };
    }
}
