using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace Hebb.Agents
{
    /// <summary>
    /// Values on their way into a checkpoint or out of it. Each part of a trainer names what it keeps once, in one order, for both ways: the stream
    /// hands back what it was given when it writes, and what was written when it reads.
    /// </summary>
    internal sealed class CheckpointStream
    {
        private readonly MemoryStream content;

        private CheckpointStream(MemoryStream content, bool isReading)
        {
            this.content = content;
            IsReading = isReading;
        }

        /// <summary>Whether values come out.</summary>
        public bool IsReading { get; }

        /// <summary>Whether everything that was written was read.</summary>
        public bool IsAtEnd => content.Position == content.Length;

        /// <summary>A stream that takes values.</summary>
        public static CheckpointStream ForWriting() => new CheckpointStream(new MemoryStream(), false);

        /// <summary>A stream that gives back what another took.</summary>
        public static CheckpointStream ForReading(byte[] content) => new CheckpointStream(new MemoryStream(content), true);

        /// <summary>What was taken so far.</summary>
        public byte[] ToArray() => content.ToArray();

        /// <summary>One value.</summary>
        public T Value<T>(T value)
            where T : unmanaged
        {
            Values(MemoryMarshal.CreateSpan(ref value, 1));
            return value;
        }

        /// <summary>A value that may be missing.</summary>
        public int? Optional(int? value)
        {
            var exists = Value(value.HasValue);
            var number = Value(value ?? 0);
            return exists ? number : (int?)null;
        }

        /// <summary>As many values as both sides know there are.</summary>
        public void Values<T>(Span<T> values)
            where T : unmanaged
        {
            var bytes = MemoryMarshal.AsBytes(values);
            if (!IsReading)
            {
                content.Write(bytes);
            }
            else if (content.Read(bytes) != bytes.Length)
            {
                throw new FormatException("It ends too early.");
            }
        }

        /// <summary>Any number of bytes.</summary>
        public byte[] Bytes(byte[] bytes)
        {
            var length = Value(bytes.Length);
            if (length < 0 || (IsReading && length > content.Length - content.Position))
            {
                throw new FormatException($"It says that {length} bytes follow, but there are {content.Length - content.Position}.");
            }

            var result = IsReading ? new byte[length] : bytes;
            Values(result.AsSpan());
            return result;
        }

        /// <summary>A text.</summary>
        public string Text(string text) => Encoding.UTF8.GetString(Bytes(Encoding.UTF8.GetBytes(text)));

        /// <summary>A number of things, within limits that both sides know.</summary>
        public int Count(int count, int largest)
        {
            var result = Value(count);
            return result >= 0 && result <= largest ? result : throw new FormatException($"It says that there are {result} of something of which there can be {largest}.");
        }
    }
}
