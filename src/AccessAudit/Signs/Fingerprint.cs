using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AccessAudit.Audits;

namespace AccessAudit.Signs;

/// <summary>All answers of an audit in 128 bits: audits that answer alike have the same; notes and photographs do not count.</summary>
internal static class Fingerprint
{
    public static UInt128 Of(Audit audit)
    {
        var text = new StringBuilder();
        foreach (var (criterion, answer) in audit.Answers.Where(a => a.Value.Value is not null).OrderBy(a => a.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{criterion}\0{Of(answer.Value!)}\0{answer.Temporary}\n");
        return BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Of(AnswerValue value) => value switch
    {
        AnswerValue.Word word => word.Text,
        AnswerValue.Number number => FormattableString.Invariant($"{number.Value:0.############}±{number.Tolerance:0.############}"),
        AnswerValue.Band { Interval: var band } =>
            FormattableString.Invariant($"{(band.OpenBelow ? '(' : '[')}{band.Low:0.############},{band.High:0.############}"),
        _ => "n/a",
    };
}
