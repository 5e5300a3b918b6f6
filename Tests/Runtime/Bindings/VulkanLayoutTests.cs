using System.Reflection;
using System.Runtime.InteropServices;
using NUnit.Framework;
using Silk.NET.Vulkan;

namespace Hebb.Tests.Bindings;

/// <summary>Holds the managed copy of the Vulkan types to the C header, as the C compiler of this machine lays it out.</summary>
public class VulkanLayoutTests
{
    private static readonly Type[] Types = typeof(Vk).Assembly.GetTypes().Where(type => type.Namespace == typeof(Vk).Namespace && type.IsValueType).ToArray();

    private static IEnumerable<Type> Structs => Types.Where(type => !type.IsEnum && !type.IsNested && Fields(type).Length > 0 && !IsHandle(type) && type != typeof(PfnDebugUtilsMessengerCallbackEXT) && !IsInlineArray(type));

    private static IEnumerable<Type> Handles => Types.Where(IsHandle);

    private static IEnumerable<Type> Enums => Types.Where(type => type.IsEnum);

    [Test]
    public void Every_struct_has_the_size_and_the_field_offsets_of_the_C_header()
    {
        var header = CHeader.Read();
        var expressions = new List<(string Expression, string What, Func<long> Actual)>();
        foreach (var type in Structs)
        {
            var native = "Vk" + type.Name;
            expressions.Add(($"sizeof({native})", type.Name, () => Marshal.SizeOf(type)));
            foreach (var field in Fields(type))
            {
                var member = header.Members(native).SingleOrDefault(name => name.Equals(field.Name, StringComparison.OrdinalIgnoreCase));
                Assert.That(member, Is.Not.Null, $"{native} has no member like {field.Name}");
                expressions.Add(($"offsetof({native}, {member})", $"{type.Name}.{field.Name}", () => Marshal.OffsetOf(type, field.Name)));
            }

            Assert.That(Fields(type), Has.Length.EqualTo(header.Members(native).Count), native);
        }

        AssertEqual(expressions);
        Assert.That(expressions, Has.Count.GreaterThan(300));
    }

    [Test]
    public void Every_handle_has_the_size_of_the_C_header()
    {
        CHeader.Read();
        AssertEqual(Handles.Select(type => ($"sizeof(Vk{type.Name})", type.Name, (Func<long>)(() => Marshal.SizeOf(type)))));
        Assert.That(Handles.Count(), Is.GreaterThan(10));
    }

    [Test]
    public void Every_enum_member_has_the_value_of_the_C_header()
    {
        var header = CHeader.Read();
        var expressions = new List<(string Expression, string What, Func<long> Actual)>();
        foreach (var type in Enums)
        {
            foreach (var member in Enum.GetNames(type).Where(name => name != "None"))
            {
                var enumerator = header.Enumerators(NativeName(type)).Where(name => Matches(name, type, member)).ToArray();
                Assert.That(enumerator, Has.Length.EqualTo(1), $"{type.Name}.{member}");
                expressions.Add((enumerator[0], $"{type.Name}.{member}", () => Convert.ToInt64(Enum.Parse(type, member))));
            }
        }

        AssertEqual(expressions);
        Assert.That(expressions, Has.Count.GreaterThan(100));
    }

    private static void AssertEqual(IEnumerable<(string Expression, string What, Func<long> Actual)> expressions)
    {
        var all = expressions.ToArray();
        var expected = CProgram.Evaluate(CHeader.Include, all.Select(item => item.Expression));
        Assert.Multiple(() =>
        {
            foreach (var (expression, what, actual) in all)
            {
                Assert.That(actual(), Is.EqualTo(expected[expression]), what);
            }
        });
    }

    /// <summary>Flags are declared in C as ...FlagBits, in front of the vendor's suffix.</summary>
    private static string NativeName(Type type) => "Vk" + type.Name.Replace("Flags", "FlagBits");

    /// <summary>True when the enumerator without VK_ and underscores ends with the member, and begins as the enum does or is a Result, whose members have no common prefix.</summary>
    private static bool Matches(string enumerator, Type type, string member)
    {
        var plain = enumerator["VK_".Length..].Replace("_", string.Empty);
        var prefix = type == typeof(Result) ? string.Empty : type.Name.Replace("Flags", string.Empty).Replace("EXT", string.Empty);
        return plain.Equals(prefix + member, StringComparison.OrdinalIgnoreCase);
    }

    private static FieldInfo[] Fields(Type type) => type.GetFields(BindingFlags.Instance | BindingFlags.Public);

    private static bool IsHandle(Type type) => !type.IsEnum && Fields(type) is [{ Name: "Handle" }] && type != typeof(PfnDebugUtilsMessengerCallbackEXT);

    private static bool IsInlineArray(Type type) => Fields(type) is [{ Name: "Element0" }, ..];
}
