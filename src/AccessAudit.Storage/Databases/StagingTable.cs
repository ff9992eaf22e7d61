using System.Data.Common;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace AccessAudit.Storage.Databases;

/// <summary>What a column of a <see cref="StagingTable"/> holds.</summary>
internal enum StagedType
{
    Whole,
    Text,
    Json,
    Bytes,
}

/// <summary>A table that is there for one transaction and takes its rows through PostgreSQL's binary COPY.</summary>
internal sealed class StagingTable : IDisposable
{
    private readonly NpgsqlBinaryImporter rows;
    private readonly NpgsqlDbType[] types;

    public StagingTable(DbTransaction transaction, string table, ReadOnlySpan<(string Name, StagedType Type)> columns)
    {
        var (definitions, names) = (new List<string>(), new List<string>());
        types = new NpgsqlDbType[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var (sql, type) = Of(columns[i].Type);
            types[i] = type;
            names.Add(columns[i].Name);
            definitions.Add($"{columns[i].Name} {sql}");
        }

        transaction.Connection!.Execute(
            $"create temporary table {table} ({string.Join(", ", definitions)}) on commit drop", transaction: transaction);
        rows = ((NpgsqlConnection)transaction.Connection!).BeginBinaryImport(
            $"copy {table} ({string.Join(", ", names)}) from stdin (format binary)");
    }

    /// <summary>One row, the values in the order of the columns.</summary>
    public void Add(params ReadOnlySpan<object?> values)
    {
        rows.StartRow();
        for (var i = 0; i < values.Length; i++)
        {
            switch (values[i])
            {
                case null: rows.WriteNull(); break;
                case long whole: rows.Write(whole, types[i]); break;
                case string text: rows.Write(text, types[i]); break;
                case byte[] bytes: rows.Write(bytes, types[i]); break;
                case var other: throw new ArgumentException($"A row cannot hold a {other.GetType()}.", nameof(values));
            }
        }
    }

    /// <summary>All rows are there: from now on statements may use the table.</summary>
    public void Complete()
    {
        rows.Complete();
        rows.Dispose();
    }

    /// <summary>Without <see cref="Complete"/> nothing was loaded.</summary>
    public void Dispose() => rows.Dispose();

    private static (string Sql, NpgsqlDbType Type) Of(StagedType type) => type switch
    {
        StagedType.Whole => ("bigint", NpgsqlDbType.Bigint),
        StagedType.Text => ("text collate \"C\"", NpgsqlDbType.Text),
        StagedType.Bytes => ("bytea", NpgsqlDbType.Bytea),
        _ => ("json", NpgsqlDbType.Json),
    };
}
