using AccessAudit.Web.Accounts;
using AccessAudit.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AccessAudit.Web.Data;

/// <summary>Chooses the database and brings it to the newest schema.</summary>
internal static class SiteDatabases
{
    public static void AddSiteDatabase(this IServiceCollection services, SiteSettings settings)
    {
        if (settings.Database is { } server)
            services.AddDbContext<SiteDatabase, PostgresSiteDatabase>(options => options.UseNpgsql(server));
        else
            services.AddDbContext<SiteDatabase, SqliteSiteDatabase>(options => options.UseSqlite(FileOf(settings)));
        services.AddDataProtection().SetApplicationName("AccessAudit").PersistKeysToDbContext<SiteDatabase>();
    }

    public static void Migrate(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<SiteDatabase>().Database.Migrate();
    }

    private static string FileOf(SiteSettings settings) => $"Data Source={Path.Combine(settings.Workspace.Path, "accessaudit.db")}";
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteSiteDatabase>
{
    public SqliteSiteDatabase CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteSiteDatabase>().UseApplicationServiceProvider(Services()).UseSqlite("Data Source=:memory:").Options);

    /// <summary>The model asks them which schema of Identity is wanted.</summary>
    internal static ServiceProvider Services() =>
        new ServiceCollection().Configure<IdentityOptions>(AccountsSetup.ChooseSchema).BuildServiceProvider();
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresSiteDatabase>
{
    public PostgresSiteDatabase CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresSiteDatabase>().UseApplicationServiceProvider(SqliteDesign.Services()).UseNpgsql("Host=localhost").Options);
}
