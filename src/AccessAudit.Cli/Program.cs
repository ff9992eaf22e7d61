using System.Text;
using AccessAudit.Cli;

// Programs read what we print: UTF-8 without a mark, whatever the machine's code page is. It is not disposed of: the app has flushed it,
// and where that failed a second try would only fail again.
var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
return await App.RunAsync(args, output, error);
