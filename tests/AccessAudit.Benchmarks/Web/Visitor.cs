using System.Net;
using System.Net.Sockets;
using AccessAudit.Tests.Web;

namespace AccessAudit.Benchmarks.Web;

/// <summary>Asks a site over a real connection, from a chosen address of this machine.</summary>
internal static class Visitor
{
    public static HttpClient From(string place, CookieContainer session) => new(new SocketsHttpHandler
    {
        CookieContainer = session,
        ConnectCallback = async (context, cancel) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(IPAddress.Parse(place), 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });

    public static async Task SignInAsync(HttpClient client, Uri address, string name)
    {
        var door = new Uri(address, "/sign-in");
        var page = await client.GetStringAsync(door);
        const string before = "name=\"__RequestVerificationToken\" value=\"";
        var token = page[(page.IndexOf(before, StringComparison.Ordinal) + before.Length)..].Split('"')[0];
        using var form = new FormUrlEncodedContent([new("name", name), new("password", SampleSite.Password), new("__RequestVerificationToken", token)]);
        await client.PostAsync(door, form);
    }
}
