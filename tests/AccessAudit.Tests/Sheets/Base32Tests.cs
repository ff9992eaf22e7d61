using System.Text;
using AccessAudit.Sheets;
using CsCheck;

namespace AccessAudit.Tests.Sheets;

public class Base32Tests
{
    /// <summary>The examples of RFC 4648, section 10, without their padding.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void The_examples_of_the_standard_come_out(string plain, string text)
    {
        Assert.Equal(text, Base32.Write(Encoding.ASCII.GetBytes(plain)));
        var bytes = new byte[plain.Length];
        Assert.True(Base32.TryRead(text, bytes));
        Assert.Equal(plain, Encoding.ASCII.GetString(bytes));
    }

    [Fact]
    public void Every_text_that_is_read_is_the_only_one_for_its_bytes() =>
        Gen.Byte.Array[0, 40].Sample(bytes =>
        {
            var read = new byte[bytes.Length];
            return Base32.TryRead(Base32.Write(bytes), read) && read.AsSpan().SequenceEqual(bytes);
        });
}
