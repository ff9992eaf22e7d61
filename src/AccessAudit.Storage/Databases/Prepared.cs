using System.Data.Common;

namespace AccessAudit.Storage.Databases;

/// <summary>One statement that is run many times within a transaction, compiled once.</summary>
internal sealed class Prepared : IDisposable
{
    private readonly DbCommand command;

    /// <summary>Names the statement's parameters in the order in which their values will be given.</summary>
    public Prepared(DbTransaction transaction, string sql, params ReadOnlySpan<string> names)
    {
        command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>The number of rows that were changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first row's only text; null where there is none.</summary>
    public string? Text(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteScalar() as string;
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
