using AccessAudit.Sheets;

namespace AccessAudit.Tests.Sheets;

public class TagKeyRingJsonTests
{
    private const string Secret = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    [Fact]
    public void A_ring_survives_being_written_and_read()
    {
        var first = TagKeyRing.Of(TagKey.New(1));
        var ring = Assert.IsType<Parsed<TagKeyRing>.Good>(first.Rotate(TagKey.New(2)).Rotate(TagKey.New(3)).Retire(1)).Value;
        var read = Assert.IsType<Parsed<TagKeyRing>.Good>(TagKeyRingJson.Read(TagKeyRingJson.Write(ring))).Value;
        Assert.Equal([TagKeyState.Retired, TagKeyState.Accepted, TagKeyState.Active], read.Keys.Select(key => key.State));
        Assert.IsType<TagReading.Genuine>(read.Read(ring.Sign(83, 0, 1)));
        Assert.IsType<TagReading.Retired>(read.Read(first.Sign(83, 0, 1)));
        Assert.Equal(TagKeyRingJson.Write(ring), TagKeyRingJson.Write(read));
    }

    [Theory]
    [InlineData("{", "this is no JSON")]
    [InlineData("[]", "stands where an object is needed")]
    [InlineData("{}", "'keys' is missing")]
    [InlineData("""{"keys":7}""", "'keys' is no list")]
    [InlineData("""{"keys":[]}""", "0 keys are active")]
    [InlineData("""{"keys":["x"]}""", "this is no key")]
    [InlineData("""{"keys":[{"state":"active","secret":"SECRET"}]}""", "'id' is missing")]
    [InlineData("""{"keys":[{"id":256,"state":"active","secret":"SECRET"}]}""", "'id' is 256")]
    [InlineData("""{"keys":[{"id":0,"state":"active","secret":"SECRET"}]}""", "key 0 is the demo's")]
    [InlineData("""{"keys":[{"id":1,"state":"hidden","secret":"SECRET"}]}""", "'state' is \"hidden\"")]
    [InlineData("""{"keys":[{"id":1,"secret":"SECRET"}]}""", "'state' is missing")]
    [InlineData("""{"keys":[{"id":1,"state":"active","secret":"0001"}]}""", "'secret' is missing or no secret")]
    [InlineData("""{"keys":[{"id":1,"state":"accepted","secret":"SECRET"}]}""", "0 keys are active")]
    [InlineData("""{"keys":[{"id":1,"state":"active","secret":"SECRET"},{"id":2,"state":"active","secret":"SECRET"}]}""", "2 keys are active")]
    [InlineData("""{"keys":[{"id":1,"state":"active","secret":"SECRET"},{"id":1,"state":"retired","secret":"SECRET"}]}""", "it is there 2 times")]
    public void What_is_wrong_is_said(string json, string problem)
    {
        var faults = Assert.IsType<Parsed<TagKeyRing>.Bad>(TagKeyRingJson.Read(json.Replace("SECRET", Secret, StringComparison.Ordinal))).Faults;
        Assert.Contains(problem, Assert.Single(faults).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void No_fault_quotes_a_secret()
    {
        var faults = Assert.IsType<Parsed<TagKeyRing>.Bad>(TagKeyRingJson.Read($$"""{"keys":["{{Secret}}",{"id":1,"secret":"{{Secret}}0"}]}""")).Faults;
        Assert.DoesNotContain(faults, fault => fault.ToString().Contains(Secret[..20], StringComparison.Ordinal));
    }

    [Fact]
    public void The_demo_ring_is_never_written() => Assert.Throws<InvalidOperationException>(() => TagKeyRingJson.Write(TagKeyRing.Demo));
}
