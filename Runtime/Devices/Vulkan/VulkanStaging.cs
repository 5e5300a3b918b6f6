using System;
using VkBuffer = Silk.NET.Vulkan.Buffer;

namespace Hebb.Devices.Vulkan
{
    /// <summary>Copies for set-up: each call submits and waits. Large copies go through in pieces.</summary>
    internal sealed class VulkanStaging : IDisposable
    {
        private const int PieceBytes = 4 << 20;

        private readonly VulkanCommands _commands;
        private readonly VulkanSubmission _submission;
        private readonly VulkanHostBuffer _memory;

        /// <summary>Allocates the memory that pieces pass through.</summary>
        public VulkanStaging(VulkanDevice device, VulkanLogicalDevice logical)
        {
            try
            {
                _memory = new VulkanHostBuffer(device, logical, PieceBytes, "staging");
                _commands = new VulkanCommands(logical);
                _submission = new VulkanSubmission(logical);
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
                piece.CopyTo(_memory.Span(0, piece.Length));
                _commands.Begin();
                _commands.Copy(_memory.Native, 0, destination, offset, piece.Length);
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
                _commands.Begin();
                _commands.Copy(source, offset, _memory.Native, 0, piece.Length);
                Run();
                _memory.Span(0, piece.Length).CopyTo(piece);
                destination = destination.Slice(piece.Length);
                offset += piece.Length;
            }
        }

        /// <summary>Sets every byte to zero.</summary>
        public void Clear(VkBuffer buffer)
        {
            _commands.Begin();
            _commands.Clear(buffer);
            Run();
        }

        /// <summary>Gives everything back.</summary>
        public void Dispose()
        {
            // A constructor that failed leaves some of them unset.
            _submission?.Dispose();
            _commands?.Dispose();
            _memory?.Dispose();
        }

        private void Run()
        {
            _commands.End();
            _submission.Submit(_commands.Handle);
            _submission.Wait();
        }
    }
}
