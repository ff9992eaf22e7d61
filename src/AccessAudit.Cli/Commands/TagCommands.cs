using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AccessAudit.Imaging.Photos;
using AccessAudit.Imaging.Tags;
using AccessAudit.Sheets;
using AccessAudit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AccessAudit.Cli.Commands;

/// <summary><c>tag read</c>, and the keys that seal tags: <c>tag keys</c>, <c>tag rotate</c>, <c>tag retire</c>.</summary>
internal static class TagCommands
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(IServiceProvider services) => new("tag", "Tags: read them in pictures, look after the keys that seal them.")
    {
        Read(services),
        Keys(services),
        Rotate(services),
        Retire(services),
    };

    private static Command Read(IServiceProvider services)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Pictures and folders of pictures.", Arity = ArgumentArity.OneOrMore };
        var any = new Option<bool>("--any") { Description = "Also report codes that are not ours." };
        var command = new Command("read", "Read the tags in pictures: one JSON line a picture.") { paths, any };
        command.SetAction((parsed, cancel) => Task.FromResult(WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
        {
            if (Pictures.In(parsed.GetRequiredValue(paths), parsed.InvocationConfiguration.Error) is not { } files)
                return ExitCodes.BadInput;
            var tags = new TagFiles(services.GetRequiredService<CodeReader>(), workspace.Keys) { StopsAtAnyCode = parsed.GetValue(any) };
            var code = ExitCodes.Done;
            LongWork.Run("pictures", files.Count, parsed.InvocationConfiguration, services.GetRequiredService<TimeProvider>(), step =>
            {
                foreach (var (file, text, problem, ms) in InOrder.Select(files, f => Read(tags, f, parsed.GetValue(any)), cancel))
                {
                    object line = problem is null ? new { file, text, ms } : new { file, problem };
                    parsed.InvocationConfiguration.Output.WriteLine(JsonSerializer.Serialize(line, Json));
                    parsed.InvocationConfiguration.Output.Flush();
                    code = problem is null ? code : ExitCodes.Refused;
                    step();
                }
            });

            return code;
        })));
        return command;
    }

    private static (string File, string? Text, string? Problem, double Milliseconds) Read(TagFiles tags, string file, bool any)
    {
        var start = Stopwatch.GetTimestamp();
        var result = tags.FindIn(file);
        if (result is not TagFileResult.Searched { Search: var search })
            return (file, null, Kind(((TagFileResult.Refused)result).Problem), 0);
        var text = search switch
        {
            TagSearch.Found found => found.Tags[0].Text,
            _ when any => search.Refused.Select(r => r.Text).FirstOrDefault(),
            _ => null,
        };
        var problem = text is null ? search.Refused.Select(r => Kind(r.Reading)).FirstOrDefault("no-tag") : null;
        return (file, text, problem, Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1));
    }

    private static string Kind(PhotoProblem problem) => problem switch
    {
        PhotoProblem.TooManyPixels => "too-large",
        PhotoProblem.TooSmall => "too-small",
        _ => "not-a-picture",
    };

    private static string Kind(TagReading reading) => reading switch
    {
        TagReading.Retired => "retired-key",
        TagReading.UnknownKey => "unknown-key",
        TagReading.DemoKey => "demo-key",
        TagReading.Foreign => "foreign-tag",
        _ => "forged-tag",
    };

    private static Command Keys(IServiceProvider services)
    {
        var command = new Command("keys", "The keys of the workspace and what they are good for; never their secrets.");
        command.SetAction(parsed => WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
        {
            foreach (var key in workspace.Keys.Keys)
                parsed.InvocationConfiguration.Output.WriteLine($"key {key.Id}: {Word(key.State)}");
            return ExitCodes.Done;
        }));
        return command;
    }

    private static string Word(TagKeyState state) => state switch
    {
        TagKeyState.Active => "seals new tags",
        TagKeyState.Accepted => "its tags are still accepted",
        _ => "retired, its tags are refused",
    };

    private static Command Rotate(IServiceProvider services)
    {
        var command = new Command("rotate", "Make a new key that seals from now on; tags of the old one stay good.");
        command.SetAction(parsed => WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
        {
            if (IsDemo(workspace, parsed.InvocationConfiguration.Error))
                return ExitCodes.BadInput;
            if (workspace.Keys.NextId is not { } id)
            {
                parsed.InvocationConfiguration.Error.WriteLine("All 255 keys have been used; begin a new workspace.");
                return ExitCodes.BadInput;
            }

            workspace.Save(workspace.Keys.Rotate(TagKey.New(id)));
            parsed.InvocationConfiguration.Output.WriteLine($"Key {id} seals new tags from now on.");
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Retire(IServiceProvider services)
    {
        var id = new Argument<byte>("KEY")
        {
            Description = "The number of the key.",
            CustomParser = result =>
            {
                if (byte.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var key))
                    return key;
                result.AddError($"'{result.Tokens[0].Value}' is no key; write its number, as `tag keys` shows it.");
                return default;
            },
        };
        var command = new Command("retire", "Refuse every tag of a key from now on, as when it became known.") { id };
        command.SetAction(parsed => WorkspaceAccess.In(parsed, services.GetRequiredService<TimeProvider>(), workspace =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (IsDemo(workspace, error))
                return ExitCodes.BadInput;
            switch (workspace.Keys.Retire(parsed.GetRequiredValue(id)))
            {
                case Parsed<TagKeyRing>.Good ring:
                    workspace.Save(ring.Value);
                    output.WriteLine($"Key {parsed.GetRequiredValue(id)} is retired; its tags are refused from now on.");
                    return ExitCodes.Done;
                case Parsed<TagKeyRing>.Bad bad:
                    foreach (var fault in bad.Faults)
                        error.WriteLine(fault);
                    return ExitCodes.BadInput;
                case var other:
                    throw new InvalidOperationException($"unknown result {other}");
            }
        }));
        return command;
    }

    private static bool IsDemo(Workspace workspace, TextWriter error)
    {
        if (workspace.IsDemo)
            error.WriteLine("This is a workspace of the demonstration; its key is public and stays.");
        return workspace.IsDemo;
    }
}
