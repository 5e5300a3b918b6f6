using System;
using VkBuffer = Silk.NET.Vulkan.Buffer;

namespace Hebb.Devices.Vulkan
{
    /// <summary>Copies for set-up: each call submits and waits. Large copies go through in pieces.</summary>
    internal sealed class VulkanStaging : IDisposable
    {
        private const int PieceBytes = 4 << 20;

        private readonly VulkanCommands commands;
        private readonly VulkanSubmission submission;
        private readonly VulkanHostBuffer memory;

        /// <summary>Allocates the memory that pieces pass through.</summary>
        public VulkanStaging(VulkanDevice device, VulkanLogicalDevice logical)
        {
            try
            {
                memory = new VulkanHostBuffer(device, logical, PieceBytes, "staging");
                commands = new VulkanCommands(logical);
                submission = new VulkanSubmission(logical);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <summary>Copies host bytes to device memory at <paramref name="offset"/>.</summary>
        public void Upload(VkBuffer destination, long offset, ReadOnlySpan<byte> source)
        {
            while (source.Length > 0)
            {
                var piece = source.Slice(0, Math.Min(source.Length, PieceBytes));
                piece.CopyTo(memory.Span(0, piece.Length));
                commands.Begin();
                commands.Copy(memory.Native, 0, destination, offset, piece.Length);
                Run();
                source = source.Slice(piece.Length);
                offset += piece.Length;
            }
        }

        /// <summary>Copies device memory at <paramref name="offset"/> to host bytes, after all submitted work.</summary>
        public void Download(VkBuffer source, long offset, Span<byte> destination)
        {
            while (destination.Length > 0)
            {
                var piece = destination.Slice(0, Math.Min(destination.Length, PieceBytes));
                commands.Begin();
                commands.Copy(source, offset, memory.Native, 0, piece.Length);
                Run();
                memory.Span(0, piece.Length).CopyTo(piece);
                destination = destination.Slice(piece.Length);
                offset += piece.Length;
            }
        }

        /// <summary>Sets every byte to zero.</summary>
        public void Clear(VkBuffer buffer)
        {
            commands.Begin();
            commands.Clear(buffer);
            Run();
        }

        /// <summary>Gives everything back.</summary>
        public void Dispose()
        {
            // A constructor that failed leaves some of them unset.
            submission?.Dispose();
            commands?.Dispose();
            memory?.Dispose();
        }

        private void Run()
        {
            commands.End();
            submission.Submit(commands.Handle);
            submission.Wait();
        }
    }
}
