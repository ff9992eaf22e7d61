using System.Globalization;
using AccessAudit.Audits;
using AccessAudit.Checklists;
using AccessAudit.Stations;
using AccessAudit.Storage;
using AccessAudit.Web.Accounts;
using AccessAudit.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccessAudit.Tests.Web;

/// <summary>A site on a workspace of its own: stations in two regions, audits of some of them, an account of every role.</summary>
public sealed class SampleSite : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private readonly List<string> said = [];

    private readonly string? database;

    private SampleSite(string folder, Workspace workspace, string? database) => (Folder, Workspace, this.database) = (folder, workspace, database);

    public string Folder { get; }

    public Workspace Workspace { get; }

    public WebApplication App { get; private set; } = null!;

    /// <summary>What the person at the console was told.</summary>
    public IReadOnlyList<string> Said => said;

    public static Checklist Rules { get; } = EmbeddedChecklists.Load().Single(c => c.Id.ToString() == "kz-cec@2025-12-24");

    /// <param name="configure">Chooses the server.</param>
    /// <param name="accounts">Whether there are accounts: auditor, akimat, ministry, admin.</param>
    /// <param name="database">Connects to an empty PostgreSQL database; null is SQLite in the workspace.</param>
    public static async Task<SampleSite> StartAsync(Action<WebApplicationBuilder> configure, bool accounts = true, string? database = null)
    {
        var folder = Directory.CreateTempSubdirectory("accessaudit-").FullName;
        var workspace = ((Opened.Ready)Workspace.Open(Path.Combine(folder, "workspace"), TimeProvider.System, database)).Workspace;
        workspace.Stations.Import(Enumerable.Range(1, 60).Select(Station));
        workspace.Audits.AddAll(Enumerable.Range(1, 45).SelectMany(Audits));
        var site = new SampleSite(folder, workspace, database);
        site.App = site.Instance(configure);
        if (accounts)
            await site.AddAccounts();
        await site.App.StartAsync();
        return site;
    }

    /// <summary>The site with its accounts on a workspace of the caller's, who disposes of both.</summary>
    public static async Task<WebApplication> OnAsync(Workspace workspace, Action<WebApplicationBuilder> configure)
    {
        var site = new SampleSite("", workspace, null);
        site.App = site.Instance(configure);
        await site.AddAccounts();
        await site.App.StartAsync();
        return site.App;
    }

    /// <summary>One more instance of the site on the same workspace and database; the caller starts and disposes of it.</summary>
    public WebApplication Instance(Action<WebApplicationBuilder> configure) => Site.Build(
        new SiteSettings { Workspace = Workspace, Database = database, Checklists = new ChecklistShelf(EmbeddedChecklists.Load()), Say = said.Add },
        builder =>
        {
            builder.Logging.ClearProviders();
            configure(builder);
        });

    public static StationId StationIdOf(int number) => StationId.Parse($"{RegionOf(number)}-{number:0000}", null);

    /// <summary>The first forty are in Akmola, the others in Astana.</summary>
    public static string RegionOf(int number) => number <= 40 ? "KZ-11" : "KZ-71";

    public static Station Station(int number) => new()
    {
        Id = StationIdOf(number),
        Number = number,
        Region = RegionOf(number),
        District = number <= 40 ? number % 2 == 0 ? "Целиноградский район" : "Бурабайский район" : "район Есиль",
        Name = new Dictionary<Language, string>
        {
            [Language.Kazakh] = $"№ {number} орта мектеп",
            [Language.Russian] = $"Средняя школа № {number}",
            [Language.English] = $"Secondary school No {number}",
        },
        Address = $"ул. Абая, {number}",
        Kind = StationKind.Residential,
        Floor = 1,
        Voters = 1200 + number,
        Needs = new Dictionary<string, int> { ["wheelchair"] = 3, ["walking"] = 9, ["blind"] = 2, ["low-vision"] = 4, ["deaf"] = 2 },
    };

    /// <summary>An observer's audit; every third station also has a self-report that sees everything met.</summary>
    private static IEnumerable<Audit> Audits(int number)
    {
        var random = new Random(number);
        yield return AuditOf(number, number, AuditSource.Observer, new DateOnly(2026, 3, 1 + (number % 28)), c => Answered(c, random.NextDouble() < 0.8, random));
        if (number % 3 == 0)
            yield return AuditOf(1000 + number, number, AuditSource.SelfReport, new DateOnly(2026, 2, 20), c => Answered(c, true, random));
    }

    public static Audit AuditOf(int id, int number, AuditSource source, DateOnly date, Func<Criterion, Answer?> answer) => new()
    {
        Id = AuditId.Parse($"0192f0c4-0000-7000-8000-{id.ToString("000000000000", CultureInfo.InvariantCulture)}", null),
        Station = StationIdOf(number),
        Checklist = Rules.Id,
        Date = date,
        Source = source,
        Auditor = "made up",
        Answers = Rules.Criteria.Select(c => (c.Id, Answer: answer(c))).Where(a => a.Answer is not null).ToDictionary(a => a.Id, a => a.Answer!),
    };

    /// <summary>An answer of the kind that is asked for, good or bad as far as that shows.</summary>
    public static Answer? Answered(Criterion criterion, bool good, Random random) => criterion.Form switch
    {
        AnswerForm.YesNo when random.NextDouble() < 0.04 => null,
        AnswerForm.YesNo => new Answer { Value = new AnswerValue.Word(good ? "yes" : "no"), Temporary = good && criterion.TemporaryAllowed && random.NextDouble() < 0.1 },
        AnswerForm.Choice choice => new Answer { Value = new AnswerValue.Word(choice.Options[good ? 0 : ^1].Id) },
        AnswerForm.Measure measure => new Answer { Value = new AnswerValue.Number(Math.Clamp(good ? 95 : 70, measure.From, measure.To), 1) },
        _ => null,
    };

    private async Task AddAccounts()
    {
        using var scope = App.Services.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var (name, role, regions) in new[]
        {
            ("auditor", Role.Auditor, "KZ-11"), ("akimat", Role.Region, "KZ-11"), ("ministry", Role.Ministry, ""), ("admin", Role.Admin, ""),
        })
        {
            var made = await users.CreateAsync(new Account { UserName = name, Role = role, Regions = regions }, Password);
            if (!made.Succeeded)
                throw new InvalidOperationException(string.Join("; ", made.Errors.Select(e => e.Description)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        Workspace.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
