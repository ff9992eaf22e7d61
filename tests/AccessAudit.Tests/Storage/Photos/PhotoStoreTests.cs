using AccessAudit.Storage.Photos;

namespace AccessAudit.Tests.Storage.Photos;

public sealed class PhotoStoreTests : IDisposable
{
    private readonly TempWorkspace temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_photograph_is_kept_byte_for_byte_under_its_hash()
    {
        var photos = temp.Open().Photos;
        byte[] photo = [1, 2, 3];

        var hash = photos.Save(photo);

        Assert.Equal("sha256:039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", hash.ToString());
        Assert.Equal(photo, File.ReadAllBytes(photos.Find(hash)!));
        Assert.Equal(hash, photos.Save(photo));
        Assert.Null(photos.Find(PhotoHash.Of([4])));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(temp.Path, "photos"), "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("sha256:039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", true)]
    [InlineData("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", false)]
    [InlineData("sha256:039058C6F2C0CB492C533B0A4D14EF77CC0F78ABCCCED5287D84A1A2011CFB81", false)]
    [InlineData("sha256:../../../../../../../../../../../../../../../../../../../etc/pass", false)]
    [InlineData(null, false)]
    public void Only_a_whole_hash_names_a_photograph(string? text, bool right)
    {
        Assert.Equal(right, PhotoHash.TryParse(text, null, out var hash));
        if (right)
            Assert.Equal(text, hash.ToString());
    }
}
