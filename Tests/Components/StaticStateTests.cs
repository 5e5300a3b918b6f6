using System.Reflection;
using System.Runtime.CompilerServices;
using Hebb.Components;
using NUnit.Framework;

namespace Hebb.Tests.Components;

/// <summary>
/// An editor that enters play mode without loading the scripts anew keeps every static. So each must be one that cannot change, one that
/// is reset, or one that a game cannot tell from a fresh one.
/// </summary>
public sealed class StaticStateTests
{
    private const string Table = "filled by its own class before it is first used, and never written afterwards";

    /// <summary>Reset by <see cref="PlayModeReset"/>; <see cref="PlayModeTests"/> shows that they are.</summary>
    private static readonly string[] Reset =
    [
        "Hebb.Components.Learning.<IsAllowed>k__BackingField",
        "Hebb.Components.SharedDevice.device",
        "Hebb.Components.SharedDevice.users",
        "Hebb.Components.SharedDevice.<Request>k__BackingField",
        "Hebb.Components.TrainedModel.InUse",
    ];

    /// <summary>Kept over, with the reason why a game cannot tell.</summary>
    private static readonly Dictionary<string, string> Kept = new()
    {
        ["Hebb.Assets.SafetensorsHeader.StrictUtf8"] = Table,
        ["Hebb.Authoring.Datasets.BinStore.ListEncoding"] = Table,
        ["Hebb.Authoring.Doctor.UsualLearningRate.ByOptimizer"] = Table,
        ["Hebb.Components.SharedDevice.Gate"] = "a lock",
        ["Hebb.Data.Digits.DigitGenerator.Drawings"] = Table,
        ["Hebb.Data.Digits.DigitShapes.All"] = Table,
        ["Hebb.Data.Gestures.GestureGenerator.Drawings"] = Table,
        ["Hebb.Data.Gestures.GestureShapes.All"] = Table,
        ["Hebb.Devices.Cpu.CpuKernels.<Standard>k__BackingField"] = Table,
        ["Hebb.Devices.Cpu.NativeKernels.installed"] = "a native library stays loaded as long as the process lives",
        ["Hebb.Devices.KernelLibrary.variants"] = "read from the assembly when it is first needed, the same every time",
        ["Hebb.Layers.Activation.Functions"] = Table,
        ["Hebb.Layers.LayerCatalog.Makers"] = "a layer that a game registers is registered anew by the next one, in its own place",
        ["Hebb.Training.Initializer.Known"] = Table,
        ["Hebb.Training.Loss.Known"] = Table,
        ["Hebb.Training.Metric.Known"] = Table,
        ["Hebb.Training.Optimizer.Known"] = Table,
    };

    [Test]
    public void Every_static_that_can_change_is_reset_or_cannot_be_told_from_a_fresh_one()
    {
        var mutable = new[] { typeof(Agent).Assembly, typeof(Hebb.Models.Model).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), false) && !(type.Namespace ?? string.Empty).StartsWith("Silk.NET", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral && !IsConstant(field))
            .Select(field => $"{field.DeclaringType}.{field.Name}")
            .ToList();

        Assert.That(string.Join("\n", mutable.Except(Reset).Except(Kept.Keys)), Is.Empty, "These keep what one game leaves for the next.");
        Assert.That(string.Join("\n", Reset.Concat(Kept.Keys).Except(mutable)), Is.Empty, "These are no longer there.");
    }

    /// <summary>Whether neither the field nor what it holds ever changes. Arrays count as the tables that they are used for.</summary>
    private static bool IsConstant(FieldInfo field) => field.IsInitOnly && IsImmutable(field.FieldType, []);

    private static bool IsImmutable(Type type, HashSet<Type> asked)
    {
        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(TimeSpan) || type == typeof(Type) || typeof(Delegate).IsAssignableFrom(type) || !asked.Add(type))
        {
            return true;
        }

        if (type.IsArray)
        {
            return IsImmutable(type.GetElementType()!, asked);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() is var definition && (definition == typeof(IReadOnlyList<>) || definition == typeof(IReadOnlyDictionary<,>)))
        {
            return type.GetGenericArguments().All(argument => IsImmutable(argument, asked));
        }

        return (type.Namespace ?? string.Empty).StartsWith("Hebb", StringComparison.Ordinal)
            && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(field => field.IsInitOnly && IsImmutable(field.FieldType, asked));
    }
}
