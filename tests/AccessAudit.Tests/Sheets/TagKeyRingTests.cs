using AccessAudit.Sheets;
using CsCheck;

namespace AccessAudit.Tests.Sheets;

public class TagKeyRingTests
{
    private static readonly TagHost Host = TagHost.Parse("audit.example.kz", null);

    private static readonly TagKeyRing Ring = TagKeyRing.Of(Key(1));

    private static readonly Gen<(uint Station, ushort Sheet, byte PrintRun)> Claims = Gen.Select(Gen.UInt, Gen.UShort, Gen.Byte);

    [Fact]
    public void What_was_signed_is_read_back() =>
        Claims.Sample(claim =>
        {
            var text = Ring.Sign(claim.Station, claim.Sheet, claim.PrintRun).TextAt(Host);
            return Ring.Read(text).Equals(new TagReading.Genuine(new Tag(1, claim.Station, claim.Sheet, claim.PrintRun)));
        });

    [Fact]
    public void A_code_with_any_bit_turned_is_refused() =>
        Gen.Select(Claims, Gen.Int[0, 18 * 8 - 1]).Sample((claim, bit) =>
        {
            var bytes = new byte[18];
            Base32.TryRead(Ring.Sign(claim.Station, claim.Sheet, claim.PrintRun).ToString(), bytes);
            bytes[bit / 8] ^= (byte)(0x80 >> bit % 8);
            var reading = Ring.Read($"HTTPS://X/S/{Base32.Write(bytes)}");
            return bit switch
            {
                7 => reading is TagReading.Forged { KeyId: 0 },
                < 8 => reading is TagReading.UnknownKey,
                _ => reading is TagReading.Forged { KeyId: 1 },
            };
        });

    [Fact]
    public void A_code_with_any_character_changed_is_refused() =>
        Gen.Select(Claims, Gen.Int[0, TagCode.Length - 1], Gen.Char).Sample((claim, at, character) =>
        {
            var right = Ring.Sign(claim.Station, claim.Sheet, claim.PrintRun).ToString();
            var text = right.ToCharArray();
            text[at] = character;
            return char.ToUpperInvariant(character) == right[at] || Ring.Read($"HTTPS://X/S/{new string(text)}") is not TagReading.Genuine;
        });

    [Fact]
    public void The_bit_that_no_tag_uses_must_be_zero()
    {
        var code = Ring.Sign(83, 0, 1).ToString();
        var next = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"["ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(code[^1], StringComparison.Ordinal) + 1];
        Assert.IsType<TagReading.Malformed>(Ring.Read($"HTTPS://X/S/{code[..^1]}{next}"));
    }

    [Fact]
    public void Neither_the_host_nor_capitals_play_a_part()
    {
        var code = Ring.Sign(83, 0, 1);
        Assert.IsType<TagReading.Genuine>(Ring.Read($"https://old.name.kz:8080/s/{code.ToString().ToLowerInvariant()}"));
        Assert.IsType<TagReading.Genuine>(Ring.Read(TagCode.Parse(code.ToString().ToLowerInvariant(), null)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("https://example.com/timetable")]
    [InlineData("https:///s/ABCDEFGHIJKLMNOPQRSTUVWXYZ234")]
    [InlineData("https://example.com/t/ABCDEFGHIJKLMNOPQRSTUVWXYZ234")]
    [InlineData("https://example.com/s/ABCDEFGHIJKLMNOPQRSTUVWXYZ2345")]
    [InlineData("http://example.com/s/ABCDEFGHIJKLMNOPQRSTUVWXYZ234")]
    public void Any_other_code_is_foreign(string text) => Assert.Equal(new TagReading.Foreign(text), Ring.Read(text));

    [Fact]
    public void Characters_beyond_base32_are_malformed() =>
        Assert.IsType<TagReading.Malformed>(Ring.Read("HTTPS://X/S/ABCDEFGHIJKLMNOPQRSTUVWXYZ018"));

    [Fact]
    public void A_tag_of_another_deployment_is_forged_or_names_an_unknown_key()
    {
        var other = TagKeyRing.Of(Key(1, seed: 99));
        Assert.Equal(new TagReading.Forged(1), Ring.Read(other.Sign(83, 0, 1)));
        Assert.Equal(new TagReading.UnknownKey(2), Ring.Read(other.Rotate(Key(2)).Sign(83, 0, 1)));
    }

    [Fact]
    public void After_a_rotation_old_tags_are_still_accepted()
    {
        var rotated = Ring.Rotate(Key(2));
        Assert.Equal(2, rotated.Active.Id);
        Assert.Equal(new Tag(1, 83, 0, 1), Assert.IsType<TagReading.Genuine>(rotated.Read(Ring.Sign(83, 0, 1))).Tag);
        Assert.Equal(new Tag(2, 83, 0, 1), Assert.IsType<TagReading.Genuine>(rotated.Read(rotated.Sign(83, 0, 1))).Tag);
    }

    [Fact]
    public void The_tags_of_a_retired_key_are_refused_with_that_reason()
    {
        var ring = Assert.IsType<Parsed<TagKeyRing>.Good>(Ring.Rotate(Key(2)).Retire(1)).Value;
        Assert.Equal(new TagReading.Retired(1), ring.Read(Ring.Sign(83, 0, 1)));
        Assert.Equal(new TagReading.Forged(1), ring.Read(TagKeyRing.Of(Key(1, seed: 99)).Sign(83, 0, 1)));
        Assert.Equal(TagKeyState.Retired, Assert.IsType<Parsed<TagKeyRing>.Good>(ring.Retire(1)).Value.Keys[0].State);
    }

    [Fact]
    public void The_key_that_signs_cannot_be_retired_nor_one_that_is_not_there()
    {
        Assert.Equal("it still signs new tags", Assert.IsType<Parsed<TagKeyRing>.Bad>(Ring.Retire(1)).Faults[0].Problem);
        Assert.Equal("there is no such key", Assert.IsType<Parsed<TagKeyRing>.Bad>(Ring.Retire(7)).Faults[0].Problem);
    }

    [Fact]
    public void A_number_is_never_given_to_two_keys()
    {
        Assert.Throws<ArgumentException>(() => Ring.Rotate(Key(1, seed: 5)));
        Assert.Equal((byte)2, Ring.NextId);
        Assert.Null(Ring.Rotate(Key(255)).NextId);
    }

    [Fact]
    public void The_demo_key_is_accepted_by_the_demo_and_refused_by_name_elsewhere()
    {
        var code = TagKeyRing.Demo.Sign(83, 0, 1);
        Assert.Equal(new TagReading.Genuine(new Tag(0, 83, 0, 1)), TagKeyRing.Demo.Read(code));
        Assert.Equal(new TagReading.DemoKey(), Ring.Read(code));
        Assert.Equal(new TagReading.UnknownKey(1), TagKeyRing.Demo.Read(Ring.Sign(83, 0, 1)));
        Assert.Throws<InvalidOperationException>(() => TagKeyRing.Demo.Rotate(Key(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Key(0));
    }

    /// <summary>Paper outlives programs: these tags were printed once and must be read for ever.</summary>
    [Fact]
    public void The_bytes_and_the_signature_never_change()
    {
        Assert.Equal("AEAAAACTAAAADAX7DNFGCWOARW5XK", Ring.Sign(83, 0, 1).ToString());
        Assert.Equal("AAAAAACTAAAADG7V36VVMLOBWIX5Q", TagKeyRing.Demo.Sign(83, 0, 1).ToString());
    }

    internal static TagKey Key(byte id, int seed = 0) =>
        TagKey.Of(id, Enumerable.Range(seed + id, 32).Select(number => (byte)number).ToArray());
}
