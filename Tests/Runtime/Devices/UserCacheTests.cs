using Hebb.Devices;
using NUnit.Framework;

namespace Hebb.Tests.Devices;

[NonParallelizable]
[Platform("Linux")]
public class UserCacheTests
{
    private const string CacheVariable = "XDG_CACHE_HOME";
    private const string HomeVariable = "HOME";

    private string? _cache;
    private string? _home;

    [SetUp]
    public void Remember()
    {
        _cache = Environment.GetEnvironmentVariable(CacheVariable);
        _home = Environment.GetEnvironmentVariable(HomeVariable);
    }

    [TearDown]
    public void Restore() => Set(_cache, _home);

    [Test]
    public void The_folder_of_the_desktop_standard_is_used()
    {
        Set("/somewhere", "/home/me");
        Assert.That(UserCache.Folder, Is.EqualTo("/somewhere/hebb"));
    }

    [Test]
    public void Without_it_the_folder_is_in_the_home()
    {
        Set(null, "/home/me");
        Assert.That(UserCache.Folder, Is.EqualTo("/home/me/.cache/hebb"));
    }

    [Test]
    public void Without_a_home_there_is_none()
    {
        Set(null, null);
        Assert.That(UserCache.Folder, Is.Null);
    }

    private static void Set(string? cache, string? home)
    {
        Environment.SetEnvironmentVariable(CacheVariable, cache);
        Environment.SetEnvironmentVariable(HomeVariable, home);
    }
}
