using AccessAudit.Storage;

namespace AccessAudit.Tests.Storage.Databases;

/// <summary>What only a server can do to a workspace, brought about in earnest.</summary>
public sealed class PostgresProblemTests : IDisposable
{
    private readonly TempWorkspace temp = new(DatabaseKind.PostgreSql);

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=accessaudit")]
    [InlineData("Host=/nowhere;Database=accessaudit")]
    [InlineData("Host=no-such-host.invalid;Database=accessaudit")]
    public void A_server_that_is_not_there_is_named(string connection)
    {
        var problem = Assert.IsType<WorkspaceProblem.Unreachable>(Refused(connection));

        Assert.Contains("database accessaudit on", problem.Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host")]
    [InlineData("Hots=localhost")]
    [InlineData("Database=accessaudit")]
    [InlineData("Host=localhost;Port=many;Password=secret")]
    public void What_is_no_connection_string_is_refused_without_telling_the_password(string connection)
    {
        var problem = Assert.IsType<WorkspaceProblem.BadConnection>(Refused(connection));

        Assert.DoesNotContain("secret", problem.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_the_server_does_not_have_is_named() =>
        Assert.IsType<WorkspaceProblem.NoSuchDatabase>(Refused(PostgresServer.Running.Connection("nothing_here")));

    [Theory]
    [InlineData("")]
    [InlineData(";Password=wrong")]
    public void A_password_that_is_wrong_or_missing_is_told(string password)
    {
        PostgresServer.Execute(temp.Connection!, "do $$ begin create role locked login password 'right'; exception when duplicate_object then null; end $$");

        Assert.IsType<WorkspaceProblem.AccessDenied>(Refused(PostgresServer.Running.Connection("postgres", "locked") + password));
    }

    [Fact]
    public void A_user_without_rights_is_told()
    {
        PostgresServer.Execute(temp.Connection!, "do $$ begin create role guest login; exception when duplicate_object then null; end $$");

        Assert.IsType<WorkspaceProblem.AccessDenied>(Refused(temp.Connection!.Replace("Username=accessaudit", "Username=guest", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_database_that_lacks_kazakh_letters_is_refused()
    {
        var connection = PostgresServer.Running.NewDatabase("encoding 'LATIN1' locale_provider libc locale 'C' template template0");

        Assert.Contains("LATIN1", Assert.IsType<WorkspaceProblem.Unfit>(Refused(connection)).Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_database_is_refused_with_both_versions()
    {
        temp.Open();
        PostgresServer.Execute(temp.Connection!, "insert into schema_versions values (99, 'from-the-future', 0)");

        Assert.Equal(99, Assert.IsType<WorkspaceProblem.NewerVersion>(temp.Refused()).Found);
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        PostgresServer.Execute(temp.Connection!, "create table recipes (name text)");

        Assert.Contains("another program", Assert.IsType<WorkspaceProblem.Damaged>(temp.Refused()).Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_was_emptied_behind_our_back_is_not_begun_anew()
    {
        temp.Open();
        PostgresServer.Execute(temp.Connection!, "drop schema public cascade; create schema public");

        Assert.IsType<WorkspaceProblem.DatabaseMissing>(temp.Refused());
    }

    [Fact]
    public void A_server_that_may_only_be_read_is_read_and_says_so_when_it_is_to_be_written()
    {
        temp.Open().Stations.Import(Samples.Stations(2));
        var workspace = Assert.IsType<Opened.Ready>(
            Workspace.Open(temp.Path, TimeProvider.System, $"{temp.Connection};Options=-c default_transaction_read_only=on")).Workspace;
        using (workspace)
        {
            Assert.Equal(2, workspace.Stations.Count());
            Assert.IsType<WorkspaceProblem.NotWritable>(Assert.Throws<WorkspaceException>(() => workspace.Audits.Add(Samples.Audit(1, 1))).Problem);
        }
    }

    [Fact]
    public void Whoever_waits_too_long_for_another_writer_is_told_and_can_try_again()
    {
        var (one, other) = (temp.Open(), temp.OpenImpatient());
        WorkspaceProblem? problem = null;

        one.Stations.Import(Samples.Stations(2).Select(s =>
        {
            problem ??= Assert.Throws<WorkspaceException>(() => other.Stations.Import(Samples.Stations(1))).Problem;
            return s;
        }));

        Assert.Equal(TimeSpan.FromSeconds(1), Assert.IsType<WorkspaceProblem.Locked>(problem).Waited);
        Assert.Equal(2, other.Stations.Import(Samples.Stations(4)).Added);
    }

    [Fact]
    public void A_server_that_goes_away_midway_is_told_and_leaves_the_old_state()
    {
        var workspace = temp.Open();
        workspace.Stations.Import(Samples.Stations(10));

        var problem = Assert.Throws<WorkspaceException>(() => workspace.Stations.Import(Samples.Stations(500).Select(s =>
        {
            if (s.Number == 400)
            {
                PostgresServer.Execute(
                    PostgresServer.Running.Connection("postgres"),
                    $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{temp.Connection!.Split(';')[1].Split('=')[1]}'");
            }

            return s with { Floor = 7 };
        }))).Problem;

        Assert.IsType<WorkspaceProblem.Unreachable>(problem);
        Assert.All(temp.Open().Stations.All(), s => Assert.Equal(1, s.Station.Floor));
    }

    private WorkspaceProblem Refused(string connection) =>
        Assert.IsType<Opened.Refused>(Workspace.Open(temp.Path, TimeProvider.System, connection)).Problem;
}
