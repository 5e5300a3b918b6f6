namespace Silk.NET.Vulkan
{
    internal enum DriverId
    {
        MesaLlvmpipe = 13,
    }
}
