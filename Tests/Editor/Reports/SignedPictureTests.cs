using Hebb.Editor.Reports;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Reports;

internal sealed class SignedPictureTests
{
    [Test]
    public void Signed_numbers_are_transparent_at_zero_and_opaque_at_the_largest()
    {
        var picture = SignedPicture.Draw(3, 1, [0f, -0.5f, 2f]);

        Assert.That(picture[0, 0, 3], Is.Zero);
        Assert.That(picture[1, 0, 3], Is.EqualTo(64));
        Assert.That(picture[2, 0, 3], Is.EqualTo(255));
        Assert.That(picture[1, 0, 0], Is.GreaterThan(picture[1, 0, 2]), "negative is orange");
        Assert.That(picture[2, 0, 0], Is.LessThan(picture[2, 0, 2]), "positive is blue");
    }

    [Test]
    public void Weights_that_are_all_zero_give_an_empty_picture()
    {
        Assert.That(SignedPicture.Draw(2, 1, [0f, 0f]).Pixels.Where((_, index) => index % 4 == 3), Is.All.Zero);
    }
}
