using System;
using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json;

namespace Hebb.Devices
{
    /// <summary>Reads the list of compiled kernels that <c>hebb shaders</c> writes. Members it does not know are skipped.</summary>
    internal static class KernelManifestReader
    {
        /// <summary>Reads a whole manifest.</summary>
        /// <param name="reader">The manifest.</param>
        /// <param name="files">Where the files lie that it names.</param>
        /// <exception cref="DeviceException">The text is no manifest; the message gives the line.</exception>
        public static List<KernelVariant> Read(JsonTextReader reader, IKernelFiles files)
        {
            var variants = new List<KernelVariant>();
            Advance(reader, JsonToken.StartObject);
            ReadObject(reader, member =>
            {
                if (member == "kernels")
                {
                    ReadArray(reader, () => ReadKernel(reader, files, variants));
                    return;
                }

                Skip(reader);
            });
            return variants;
        }

        private static void ReadKernel(JsonTextReader reader, IKernelFiles files, List<KernelVariant> variants)
        {
            var name = string.Empty;
            ReadObject(reader, member =>
            {
                switch (member)
                {
                    case "name":
                        name = ReadString(reader);
                        break;
                    case "variants":
                        ReadArray(reader, () => variants.Add(ReadVariant(reader, files, name)));
                        break;
                    default:
                        Skip(reader);
                        break;
                }
            });
        }

        private static KernelVariant ReadVariant(JsonTextReader reader, IKernelFiles files, string kernel)
        {
            var target = KernelTarget.Portable;
            var workgroup = new KernelExtent(1, 1, 1);
            var tile = workgroup;
            var strided = false;
            var types = new List<KernelBufferType>();
            var hash = string.Empty;
            string? spirv = null;
            string? openCL = null;
            ReadObject(reader, member =>
            {
                switch (member)
                {
                    case "target":
                        target = ReadEnum<KernelTarget>(reader);
                        break;
                    case "workgroup":
                        workgroup = ReadExtent(reader);
                        break;
                    case "tile":
                        tile = ReadExtent(reader);
                        break;
                    case "strided":
                        Advance(reader, JsonToken.Boolean);
                        strided = (bool)reader.Value!;
                        break;
                    case "bufferTypes":
                        ReadArray(reader, () => types.Add(ParseEnum<KernelBufferType>(reader)));
                        break;
                    case "hash":
                        hash = ReadString(reader);
                        break;
                    case "spirv":
                        spirv = ReadString(reader);
                        break;
                    case "opencl":
                        openCL = ReadString(reader);
                        break;
                    default:
                        Skip(reader);
                        break;
                }
            });
            return new KernelVariant(kernel, target, workgroup, tile, strided, types, hash, files, spirv, openCL);
        }

        private static KernelExtent ReadExtent(JsonTextReader reader)
        {
            var extents = new List<int>(3);
            ReadArray(reader, () => extents.Add(Convert.ToInt32(reader.Value, CultureInfo.InvariantCulture)));
            return extents.Count == 3 ? new KernelExtent(extents[0], extents[1], extents[2]) : throw Unexpected(reader, "three extents");
        }

        /// <summary>Reads the members of the object whose start was just read; each call must consume one value.</summary>
        private static void ReadObject(JsonTextReader reader, Action<string> readMember)
        {
            if (reader.TokenType != JsonToken.StartObject)
            {
                throw Unexpected(reader, "an object");
            }

            while (reader.Read() && reader.TokenType != JsonToken.EndObject)
            {
                readMember((string)reader.Value!);
            }
        }

        private static void ReadArray(JsonTextReader reader, Action readElement)
        {
            Advance(reader, JsonToken.StartArray);
            while (reader.Read() && reader.TokenType != JsonToken.EndArray)
            {
                readElement();
            }
        }

        private static string ReadString(JsonTextReader reader)
        {
            Advance(reader, JsonToken.String);
            return (string)reader.Value!;
        }

        private static T ReadEnum<T>(JsonTextReader reader)
            where T : struct
        {
            Advance(reader, JsonToken.String);
            return ParseEnum<T>(reader);
        }

        private static T ParseEnum<T>(JsonTextReader reader)
            where T : struct =>
            Enum.TryParse<T>(reader.Value as string, out var value) ? value : throw Unexpected(reader, $"a {typeof(T).Name}");

        private static void Skip(JsonTextReader reader)
        {
            reader.Read();
            reader.Skip();
        }

        private static void Advance(JsonTextReader reader, JsonToken expected)
        {
            if (!reader.Read() || reader.TokenType != expected)
            {
                throw Unexpected(reader, expected.ToString());
            }
        }

        private static DeviceException Unexpected(JsonTextReader reader, string expected) =>
            new DeviceException(
                $"{KernelLibrary.ManifestName}, line {reader.LineNumber}: found '{reader.Value ?? reader.TokenType}', expected {expected}. " +
                "Run 'hebb shaders' and build Hebb.Runtime again.");
    }
}
