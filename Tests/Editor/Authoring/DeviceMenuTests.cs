using Hebb.Authoring;
using Hebb.Devices;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Authoring;

internal sealed class DeviceMenuTests
{
    [Test]
    public void Every_device_can_be_chosen_and_found_again_by_its_text()
    {
        var menu = new DeviceMenu(new DeviceCatalog());
        Assert.That(menu.Names[0], Is.EqualTo("Automatic"));
        Assert.That(menu[0].Kind, Is.Null);
        Assert.That(menu.Names, Has.Some.Contain("cpu:0").And.Some.Contain("vulkan:0").And.Some.Contain("software"));
        for (var choice = 0; choice < menu.Names.Length; choice++)
        {
            Assert.That(menu.IndexOf(menu[choice].ToString()), Is.EqualTo(choice));
        }
    }

    [Test]
    public void A_device_that_is_gone_falls_back_to_the_choice_by_itself() =>
        Assert.That(new DeviceMenu(new DeviceCatalog()).IndexOf("vulkan:99"), Is.Zero);
}
