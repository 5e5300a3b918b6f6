using System.Reflection;
using System.Runtime.Versioning;
using Hebb.Devices.Cpu;
using NUnit.Framework;

namespace Hebb.Tests;

public sealed class TargetFrameworkTests
{
    [Test]
    public void The_assembly_under_test_is_the_one_built_for_netstandard()
    {
        var attribute = typeof(CpuDevice).Assembly.GetCustomAttribute<TargetFrameworkAttribute>();
        Assert.That(attribute!.FrameworkName, Is.EqualTo(".NETStandard,Version=v2.1"));
    }
}
