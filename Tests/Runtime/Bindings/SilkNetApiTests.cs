using System.Reflection;
using System.Runtime.CompilerServices;
using NUnit.Framework;
using Silk.NET.OpenCL;
using Silk.NET.Vulkan;
using Silk.NET.Vulkan.Extensions.EXT;

namespace Hebb.Tests.Bindings;

/// <summary>Holds the bindings to the interface of Silk.NET, so that the packages may take their place.</summary>
public class SilkNetApiTests
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
    };

    /// <summary>The list of facts has no value for these; the C header, which another test reads, has.</summary>
    private static readonly string[] Unlisted =
    [
        "StructureType.DebugUtilsMessengerCallbackDataExt", "StructureType.PhysicalDeviceMaintenance3Properties", "StructureType.ValidationFeaturesExt",
        "StructureType.PhysicalDeviceMaintenance4Properties",
    ];

    private static readonly Type[] Types = [.. typeof(Vk).Assembly.GetTypes().Where(type => !type.IsNested && (type.Namespace == typeof(Vk).Namespace || type.Namespace == typeof(CL).Namespace))];

    [TestCase(typeof(Vk), 50)]
    [TestCase(typeof(ExtDebugUtils), 3)]
    [TestCase(typeof(CL), 25)]
    public void Every_function_has_the_signature_of_a_raw_overload(Type type, int atLeast)
    {
        var known = SilkNetApi.Functions(type.Name);
        var functions = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method is { IsGenericMethod: false, IsSpecialName: false })
            .Select(method => $"{Name(method.ReturnType)} {method.Name}({string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)))})")
            .ToList();
        Assert.That(functions, Has.Count.GreaterThanOrEqualTo(atLeast));
        Assert.That(functions, Is.SubsetOf(known));
    }

    [Test]
    public void Every_struct_has_the_same_fields_in_the_same_order()
    {
        var compared = Types.Where(type => type is { IsValueType: true, IsEnum: false } && SilkNetApi.Structs.ContainsKey(type.Name)).ToList();
        Assert.That(compared, Has.Count.GreaterThan(60));
        Assert.That(compared.Where(type => !Fields(type).SequenceEqual(SilkNetApi.Structs[type.Name])).Select(type => $"{type.Name}: {string.Join("; ", Fields(type))}"), Is.Empty);
    }

    [Test]
    public void Every_enum_has_the_same_values_in_the_same_width()
    {
        var compared = Types.Where(type => type.IsEnum && SilkNetApi.Enums.ContainsKey(type.Name)).ToList();
        Assert.That(compared, Has.Count.GreaterThan(20));
        Assert.That(compared.Where(type => Name(Enum.GetUnderlyingType(type)) != SilkNetApi.Enums[type.Name].Underlying), Is.Empty);
        Assert.That(compared.SelectMany(type => Enum.GetNames(type).Where(member => !IsSame(type, member)).Select(member => $"{type.Name}.{member}")), Is.EquivalentTo(Unlisted));
    }

    private static bool IsSame(Type type, string member) =>
        SilkNetApi.Enums[type.Name].Members.TryGetValue(member, out var value) && Bits(Enum.Parse(type, member)) == value;

    /// <summary>The value without regard to the sign of its type: the facts write negative ones of 32 bits in 64.</summary>
    private static long Bits(object value) => Enum.GetUnderlyingType(value.GetType()) == typeof(ulong) ? unchecked((long)Convert.ToUInt64(value)) : Convert.ToInt64(value);

    private static IEnumerable<string> Fields(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Instance).OrderBy(field => field.MetadataToken).Select(field =>
            field.GetCustomAttribute<FixedBufferAttribute>() is { } buffer ? $"fixed {Name(buffer.ElementType)} {field.Name}[{buffer.Length}]" : $"{Name(field.FieldType)} {field.Name}");

    private static string Name(Type type) => type.IsPointer ? Name(type.GetElementType()!) + "*" : Keywords.TryGetValue(type, out var keyword) ? keyword : type.Name;
}
