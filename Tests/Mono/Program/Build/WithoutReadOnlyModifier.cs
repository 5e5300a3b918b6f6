using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Makes assemblies run on Debian's Mono. Its class library is built by a compiler that leaves the modifier for "read-only
/// reference" out of what ReadOnlySpan's members return, so members with the modifier, as everybody else names them, are not
/// found. The signatures in question are shortened by it, in place.
/// </summary>
public sealed class WithoutReadOnlyModifier : Task
{
    private const byte Instance = 0x20;
    private const byte RequiredModifier = 0x1f;

    /// <summary>The assemblies to change.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; }

    /// <summary>Changes the files.</summary>
    public override bool Execute()
    {
        foreach (var assembly in Assemblies)
        {
            var bytes = File.ReadAllBytes(assembly.ItemSpec);

            // ref T get_Item(int), ref T get_Current() and ref T GetPinnableReference(): reference to type argument 0.
            if (Shorten(bytes, 1, new byte[] { 0x10, 0x13, 0, 0x08 }) | Shorten(bytes, 0, new byte[] { 0x10, 0x13, 0 }))
            {
                File.WriteAllBytes(assembly.ItemSpec, bytes);
            }
        }

        return true;
    }

    // A signature is its length, "instance", the number of parameters, the modifier with a type of one or two bytes, and the types.
    private static bool Shorten(byte[] bytes, byte parameters, byte[] types)
    {
        var found = false;
        for (var place = 0; place < bytes.Length - 16; place++)
        {
            var length = bytes[place];
            var modifier = length - 2 - types.Length;
            if ((modifier == 2 || modifier == 3) && bytes[place + 1] == Instance && bytes[place + 2] == parameters && bytes[place + 3] == RequiredModifier
                && (modifier == 3) == (bytes[place + 4] >= 0x80) && bytes.Skip(place + 3 + modifier).Take(types.Length).SequenceEqual(types))
            {
                bytes[place] -= (byte)modifier;
                types.CopyTo(bytes, place + 3);
                found = true;
            }
        }

        return found;
    }
}
