using System.Reflection;
using System.Text.RegularExpressions;
using Hebb.Devices.OpenCL;
using NUnit.Framework;
using Silk.NET.OpenCL;
using EventInfo = Silk.NET.OpenCL.EventInfo;

namespace Hebb.Tests.Bindings;

/// <summary>The OpenCL bindings say what the C headers say.</summary>
public sealed partial class OpenCLHeaderTests
{
    /// <summary>Members whose macro is not the plain spelling of their name.</summary>
    private static readonly Dictionary<string, string> SpecialNames = new()
    {
        ["DeviceInfo.DriverVersion"] = "CL_DRIVER_VERSION",
        ["ErrorCodes.InvalidGLObject"] = "CL_INVALID_GL_OBJECT",
        ["CommandQueueProperties.OutOfOrderExecModeEnable"] = "CL_QUEUE_OUT_OF_ORDER_EXEC_MODE_ENABLE",
    };

    /// <summary>What stands between CL_ and a member's name in the macros of an enumeration.</summary>
    private static readonly Dictionary<Type, string> Prefixes = new()
    {
        [typeof(CommandExecutionStatus)] = "",
        [typeof(CommandQueueProperties)] = "QUEUE_",
        [typeof(ContextProperties)] = "CONTEXT_",
        [typeof(DeviceInfo)] = "DEVICE_",
        [typeof(DeviceType)] = "DEVICE_TYPE_",
        [typeof(ErrorCodes)] = "",
        [typeof(EventInfo)] = "EVENT_",
        [typeof(KernelWorkGroupInfo)] = "KERNEL_",
        [typeof(MemFlags)] = "MEM_",
        [typeof(PlatformInfo)] = "PLATFORM_",
        [typeof(ProgramBuildInfo)] = "PROGRAM_",
        [typeof(ProgramInfo)] = "PROGRAM_",
    };

    private static IEnumerable<Type> Enumerations() => Prefixes.Keys;

    private static IEnumerable<MethodInfo> Functions => typeof(CL).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    [TestCaseSource(nameof(Enumerations))]
    public void Every_member_has_the_value_of_its_macro(Type enumeration)
    {
        OpenCLHeader.Require();
        var members = Enum.GetNames(enumeration).Where(name => name != "None").ToDictionary(name => Macro(enumeration, name), name => Number(enumeration, name));
        Assert.That(CProgram.Evaluate(OpenCLHeader.Include, members.Keys), Is.EqualTo(members));
    }

    [Test]
    public void Every_enumeration_of_the_bindings_is_compared_with_the_header() =>
        Assert.That(
            typeof(CL).Assembly.GetTypes().Where(type => type.IsEnum && type.Namespace == typeof(CL).Namespace && Enum.GetNames(type).Length > 0),
            Is.EquivalentTo(Prefixes.Keys));

    [Test]
    public void The_number_that_makes_a_sub_buffer_a_range_is_that_of_the_header()
    {
        OpenCLHeader.Require();
        const string Macro = "CL_BUFFER_CREATE_TYPE_REGION";
        Assert.That(CProgram.Evaluate(OpenCLHeader.Include, [Macro])[Macro], Is.EqualTo((long)OpenCLSubBuffers.RegionType));
    }

    [Test]
    public void Every_function_takes_and_returns_values_of_the_sizes_in_its_prototype()
    {
        var header = OpenCLHeader.Read();
        var types = Functions.ToDictionary(method => method.Name, method => header.Types(NativeName(method)));
        var sizes = CProgram.Evaluate(OpenCLHeader.Include, types.Values.SelectMany(list => list).Select(type => $"sizeof({type})"));
        Assert.Multiple(() =>
        {
            foreach (var method in Functions)
            {
                long[] actual = [Size(method.ReturnType), .. method.GetParameters().Select(parameter => Size(parameter.ParameterType))];
                Assert.That(actual, Is.EqualTo(types[method.Name].Select(type => sizes[$"sizeof({type})"])), method.Name);
            }
        });
    }

    private static string Macro(Type enumeration, string member) =>
        SpecialNames.GetValueOrDefault($"{enumeration.Name}.{member}") ?? $"CL_{Prefixes[enumeration]}{WordStart().Replace(member, "_").ToUpperInvariant()}";

    /// <summary>The package spells the acronym of one function in its own way.</summary>
    private static string NativeName(MethodInfo method) => $"cl{method.Name.Replace("Ndrange", "NDRange")}";

    private static long Number(Type enumeration, string member)
    {
        object value = Enum.Parse(enumeration, member);
        return Enum.GetUnderlyingType(enumeration) == typeof(ulong) ? (long)Convert.ToUInt64(value) : Convert.ToInt64(value);
    }

    private static long Size(Type type)
    {
        if (type == typeof(bool) || type == typeof(int) || type == typeof(uint))
        {
            return 4;
        }

        if (type.IsEnum)
        {
            return Size(Enum.GetUnderlyingType(type));
        }

        return type == typeof(ulong) ? 8 : nint.Size;
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex WordStart();
}
