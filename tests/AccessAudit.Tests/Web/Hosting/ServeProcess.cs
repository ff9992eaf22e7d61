using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AccessAudit.Tests.Web.Hosting;

/// <summary>The real program as it is run: <c>accessaudit serve</c> in a process of its own, always at the same address.</summary>
internal sealed class ServeProcess(string workspace, string? database) : IDisposable
{
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Comes back when it listens.</summary>
    public void Start()
    {
        string[] arguments = ["exec", Path.Combine(AppContext.BaseDirectory, "AccessAudit.Cli.dll"), "serve", "--workspace", workspace, "--urls", Address.ToString()];
        process = Process.Start(new ProcessStartInfo("dotnet", [.. arguments, .. database is null ? Array.Empty<string>() : ["--database", database]])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var says = new List<string?>();
        do
            says.Add(process.StandardError.ReadLine());
        while (says[^1]?.StartsWith("Listening", StringComparison.Ordinal) == false);
        Assert.True(says[^1] is not null, string.Join('\n', says));
        // What it says later is let go, so that it never waits for somebody to listen.
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>As the kernel or an impatient person does: no word is heard any more.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    public void Dispose()
    {
        if (process is not null)
            Kill();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
