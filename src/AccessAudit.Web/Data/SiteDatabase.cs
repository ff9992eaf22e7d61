using AccessAudit.Web.Accounts;
using AccessAudit.Web.Auditing;
using AccessAudit.Web.Reports;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace AccessAudit.Web.Data;

/// <summary>What the site keeps beside stations and audits: accounts, keys of its cookies, drafts, voters' reports.</summary>
/// <remarks>One model for both databases; each has its own migrations, made by <c>dotnet ef migrations add</c>.</remarks>
public abstract class SiteDatabase(DbContextOptions options) : IdentityUserContext<Account>(options), IDataProtectionKeyContext
{
    /// <summary>In the database, so that every instance behind one address reads the cookies of the others.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<AuditDraft> Drafts => Set<AuditDraft>();

    public DbSet<BarrierReport> Reports => Set<BarrierReport>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<AuditDraft>(draft =>
        {
            draft.HasKey(d => d.Audit);
            draft.HasIndex(d => new { d.Account, d.Station });
            draft.Property(d => d.Version).IsConcurrencyToken();
        });
        builder.Entity<BarrierReport>(report =>
        {
            report.HasKey(r => r.Id);
            report.HasIndex(r => r.Station);
            report.HasIndex(r => new { r.State, r.Received });
        });
    }
}

/// <summary>In the workspace's own file.</summary>
public sealed class SqliteSiteDatabase(DbContextOptions<SqliteSiteDatabase> options) : SiteDatabase(options);

/// <summary>On a PostgreSQL server, which several instances may share.</summary>
public sealed class PostgresSiteDatabase(DbContextOptions<PostgresSiteDatabase> options) : SiteDatabase(options);
