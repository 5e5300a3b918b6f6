using System;
using System.Runtime.InteropServices;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>Reads and writes pixels of each format.</summary>
    internal static class PixelLayout
    {
        public static int BytesPerPixel(TextureFormat format) => format switch
        {
            TextureFormat.Alpha8 or TextureFormat.R8 => 1,
            TextureFormat.RGB24 => 3,
            TextureFormat.RGBA32 or TextureFormat.ARGB32 or TextureFormat.BGRA32 or TextureFormat.RFloat => 4,
            TextureFormat.RGBAFloat => 16,
            _ => throw new ArgumentException($"Textures of format {format} cannot be made here; use RGBA32, RGB24, R8, Alpha8, ARGB32, BGRA32, RFloat or RGBAFloat.", nameof(format)),
        };

        public static Color Read(TextureFormat format, ReadOnlySpan<byte> pixel) => format switch
        {
            TextureFormat.RFloat => new Color(MemoryMarshal.Read<float>(pixel), 0f, 0f),
            TextureFormat.RGBAFloat => MemoryMarshal.Read<Color>(pixel),
            _ => Read32(format, pixel),
        };

        public static Color32 Read32(TextureFormat format, ReadOnlySpan<byte> pixel) => format switch
        {
            TextureFormat.Alpha8 => new Color32(255, 255, 255, pixel[0]),
            TextureFormat.R8 => new Color32(pixel[0], 0, 0, 255),
            TextureFormat.RGB24 => new Color32(pixel[0], pixel[1], pixel[2], 255),
            TextureFormat.RGBA32 => new Color32(pixel[0], pixel[1], pixel[2], pixel[3]),
            TextureFormat.ARGB32 => new Color32(pixel[1], pixel[2], pixel[3], pixel[0]),
            TextureFormat.BGRA32 => new Color32(pixel[2], pixel[1], pixel[0], pixel[3]),
            _ => Read(format, pixel),
        };

        public static void Write(TextureFormat format, Span<byte> pixel, Color color)
        {
            switch (format)
            {
                case TextureFormat.RFloat:
                    MemoryMarshal.Cast<byte, float>(pixel)[0] = color.r;
                    break;
                case TextureFormat.RGBAFloat:
                    MemoryMarshal.Cast<byte, Color>(pixel)[0] = color;
                    break;
                default:
                    Write32(format, pixel, color);
                    break;
            }
        }

        public static void WriteRow(TextureFormat format, Span<byte> row, ReadOnlySpan<Color32> colors)
        {
            if (format == TextureFormat.RGB24)
            {
                for (var i = 0; i < colors.Length; i++)
                {
                    var pixel = row.Slice(i * 3, 3);
                    pixel[0] = colors[i].r;
                    pixel[1] = colors[i].g;
                    pixel[2] = colors[i].b;
                }

                return;
            }

            var size = BytesPerPixel(format);
            for (var i = 0; i < colors.Length; i++)
            {
                Write32(format, row.Slice(i * size), colors[i]);
            }
        }

        public static void Write32(TextureFormat format, Span<byte> pixel, Color32 color)
        {
            switch (format)
            {
                case TextureFormat.Alpha8:
                    pixel[0] = color.a;
                    break;
                case TextureFormat.R8:
                    pixel[0] = color.r;
                    break;
                case TextureFormat.RGB24:
                    pixel[0] = color.r;
                    pixel[1] = color.g;
                    pixel[2] = color.b;
                    break;
                case TextureFormat.RGBA32:
                    MemoryMarshal.Cast<byte, Color32>(pixel)[0] = color;
                    break;
                case TextureFormat.ARGB32:
                    pixel[0] = color.a;
                    pixel[1] = color.r;
                    pixel[2] = color.g;
                    pixel[3] = color.b;
                    break;
                case TextureFormat.BGRA32:
                    pixel[0] = color.b;
                    pixel[1] = color.g;
                    pixel[2] = color.r;
                    pixel[3] = color.a;
                    break;
                default:
                    Write(format, pixel, color);
                    break;
            }
        }
    }
}
