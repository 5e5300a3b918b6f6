using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;

namespace Hebb.Data.Images
{
    /// <summary>
    /// Writes animated PNG files (the acTL, fcTL and fdAT chunks of the PNG specification, third edition). Where a program does not
    /// know them it shows the first picture.
    /// </summary>
    public static class AnimatedPng
    {
        private const string AnimationControl = "acTL";
        private const string FrameControl = "fcTL";
        private const string FrameData = "fdAT";
        private const int FrameControlLength = 26;
        private const ushort MillisecondsPerSecond = 1000;

        /// <summary>Writes an animation that repeats for ever, as a file in memory. The same pictures give the same bytes.</summary>
        /// <param name="frames">At least one; all of one size and number of channels.</param>
        /// <param name="milliseconds">How long each picture is seen, 1 to 65535.</param>
        /// <param name="lastMilliseconds">How long the last one is seen; as long as the others unless given.</param>
        /// <exception cref="ArgumentException">There is no picture, or they differ in size or channels.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A time is out of its range.</exception>
        public static byte[] Encode(IReadOnlyList<Image> frames, int milliseconds, int? lastMilliseconds = null)
        {
            Check(frames);
            var delay = CheckDelay(milliseconds, nameof(milliseconds));
            var lastDelay = CheckDelay(lastMilliseconds ?? milliseconds, nameof(lastMilliseconds));
            using var output = new MemoryStream();
            var writer = new PngWriter(output);
            writer.WriteHeader(frames[0].Width, frames[0].Height, frames[0].Channels);
            WriteAnimationControl(writer, frames.Count);
            var sequence = 0;
            for (var index = 0; index < frames.Count; index++)
            {
                WriteFrameControl(writer, sequence++, frames[index], index == frames.Count - 1 ? lastDelay : delay);
                var content = PngEncoder.CompressPixels(frames[index]);
                if (index == 0)
                {
                    writer.WriteChunk(PngChunks.Data, content);
                }
                else
                {
                    WriteFrameData(writer, sequence++, content);
                }
            }

            writer.WriteChunk(PngChunks.End, ReadOnlySpan<byte>.Empty);
            return output.ToArray();
        }

        private static void Check(IReadOnlyList<Image> frames)
        {
            if (frames.Count == 0)
            {
                throw new ArgumentException("An animation takes at least one picture.", nameof(frames));
            }

            for (var index = 1; index < frames.Count; index++)
            {
                if (frames[index].Width != frames[0].Width || frames[index].Height != frames[0].Height || frames[index].Channels != frames[0].Channels)
                {
                    throw new ArgumentException($"All pictures of an animation are of one kind, but number {index} is {Describe(frames[index])} and the first is {Describe(frames[0])}.", nameof(frames));
                }
            }
        }

        private static string Describe(Image frame) => $"{frame.Width}x{frame.Height} with {frame.Channels} channels";

        private static ushort CheckDelay(int milliseconds, string name) => milliseconds >= 1 && milliseconds <= ushort.MaxValue
            ? (ushort)milliseconds
            : throw new ArgumentOutOfRangeException(name, milliseconds, $"A picture is seen for 1 to {ushort.MaxValue} milliseconds.");

        /// <summary>Number of pictures, and 0 for repeating for ever.</summary>
        private static void WriteAnimationControl(PngWriter writer, int frames)
        {
            Span<byte> content = stackalloc byte[8];
            BinaryPrimitives.WriteInt32BigEndian(content, frames);
            BinaryPrimitives.WriteInt32BigEndian(content.Slice(4), 0);
            writer.WriteChunk(AnimationControl, content);
        }

        /// <summary>Sequence number, size, offset, delay as a fraction of a second; the last two bytes say: keep the picture, replace what was there.</summary>
        private static void WriteFrameControl(PngWriter writer, int sequence, Image frame, ushort milliseconds)
        {
            Span<byte> content = stackalloc byte[FrameControlLength];
            content.Clear();
            BinaryPrimitives.WriteInt32BigEndian(content, sequence);
            BinaryPrimitives.WriteInt32BigEndian(content.Slice(4), frame.Width);
            BinaryPrimitives.WriteInt32BigEndian(content.Slice(8), frame.Height);
            BinaryPrimitives.WriteUInt16BigEndian(content.Slice(20), milliseconds);
            BinaryPrimitives.WriteUInt16BigEndian(content.Slice(22), MillisecondsPerSecond);
            writer.WriteChunk(FrameControl, content);
        }

        private static void WriteFrameData(PngWriter writer, int sequence, byte[] pixels)
        {
            var content = new byte[sizeof(int) + pixels.Length];
            BinaryPrimitives.WriteInt32BigEndian(content, sequence);
            pixels.CopyTo(content, sizeof(int));
            writer.WriteChunk(FrameData, content);
        }
    }
}
