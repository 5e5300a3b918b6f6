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
    private const string Header = "CL/cl.h";
    private const string Prologue = "#define CL_TARGET_OPENCL_VERSION 120\n#include <CL/cl.h>\n#include <CL/cl_ext.h>\n#include <stdio.h>\nint main(void)\n{\n";

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

    private static readonly Lazy<Dictionary<string, Prototype>> Prototypes = new(ReadPrototypes);

    private static IEnumerable<Type> Enumerations() => Prefixes.Keys;

    private static IEnumerable<TestCaseData> Functions() => typeof(CL)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Select(method => new TestCaseData(method).SetArgDisplayNames(method.Name));

    [TestCaseSource(nameof(Enumerations))]
    public void Every_member_has_the_value_of_its_macro(Type enumeration)
    {
        string[] members = [.. Enum.GetNames(enumeration).Where(name => name != "None")];
        string prints = string.Concat(members.Select(name => $"printf(\"{name}=%lld\\n\", (long long)({Macro(enumeration, name)}));\n"));
        string printed = CCompiler.Run(Header, $"{Prologue}{prints}return 0;\n}}\n");
        string expected = string.Concat(members.Select(name => $"{name}={Number(enumeration, name)}\n"));
        Assert.That(printed, Is.EqualTo(expected));
    }

    [Test]
    public void Every_enumeration_of_the_bindings_is_compared_with_the_header() =>
        Assert.That(
            typeof(CL).Assembly.GetTypes().Where(type => type.IsEnum && type.Namespace == typeof(CL).Namespace && Enum.GetNames(type).Length > 0),
            Is.EquivalentTo(Prefixes.Keys));

    [Test]
    public void The_number_that_makes_a_sub_buffer_a_range_is_that_of_the_header()
    {
        string printed = CCompiler.Run(Header, $"{Prologue}printf(\"%d\", CL_BUFFER_CREATE_TYPE_REGION);\nreturn 0;\n}}\n");
        Assert.That(printed, Is.EqualTo($"{(int)OpenCLSubBuffers.RegionType}"));
    }

    [TestCaseSource(nameof(Functions))]
    public void Every_function_takes_and_returns_what_its_prototype_does(MethodInfo method)
    {
        var prototype = Prototypes.Value.GetValueOrDefault($"cl{method.Name}".ToLowerInvariant());
        Assert.That(prototype, Is.Not.Null, $"cl{method.Name} is not in {Header}");
        string[] types = [prototype!.Result, .. prototype.Parameters];
        string prints = string.Concat(types.Select(type => $"printf(\"%d \", (int)sizeof({SizedAs(type)}));\n"));
        int[] expected = [.. CCompiler.Run(Header, $"{Prologue}{prints}return 0;\n}}\n").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
        int[] actual = [Size(method.ReturnType), .. method.GetParameters().Select(parameter => Size(parameter.ParameterType))];
        Assert.That(actual, Is.EqualTo(expected), string.Join(", ", types));
    }

    private static string Macro(Type enumeration, string member) =>
        SpecialNames.GetValueOrDefault($"{enumeration.Name}.{member}") ?? $"CL_{Prefixes[enumeration]}{WordStart().Replace(member, "_").ToUpperInvariant()}";

    private static long Number(Type enumeration, string member)
    {
        object value = Enum.Parse(enumeration, member);
        return Enum.GetUnderlyingType(enumeration) == typeof(ulong) ? (long)Convert.ToUInt64(value) : Convert.ToInt64(value);
    }

    private static Dictionary<string, Prototype> ReadPrototypes()
    {
        string text = CCompiler.Preprocess(Header);
        return Declaration().Matches(text).ToDictionary(
            match => match.Groups["name"].Value.ToLowerInvariant(),
            match => new Prototype(match.Groups["result"].Value.Trim(), SplitParameters(match.Groups["parameters"].Value)));
    }

    private static string[] SplitParameters(string parameters)
    {
        var result = new List<string>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < parameters.Length; i++)
        {
            depth += parameters[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (parameters[i] == ',' && depth == 0)
            {
                result.Add(parameters[start..i].Trim());
                start = i + 1;
            }
        }

        result.Add(parameters[start..].Trim());
        return [.. result];
    }

    /// <summary>A type of the same size as a parameter: any pointer for a pointer, else the declared type without the parameter's name.</summary>
    private static string SizedAs(string declaration) =>
        declaration.Contains('*') || declaration.Contains('(') ? "void*" : declaration.Replace("const ", string.Empty).Trim().Split(' ')[0];

    private static int Size(Type type)
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

    [GeneratedRegex(@"extern\s+(?:__attribute__\s*\(\([^;]*?\)\)\s*)*(?<result>[\w\s*]+?)\s*\b(?<name>cl[A-Z]\w+)\s*\((?<parameters>(?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)", RegexOptions.Singleline)]
    private static partial Regex Declaration();

    private sealed record Prototype(string Result, string[] Parameters);
}
