using System.Runtime.InteropServices;
using Hebb.Data.Images;

namespace Hebb.Tests.Data.Images;

/// <summary>Writes JPEG files with the library that reads them.</summary>
internal static unsafe class JpegFile
{
    private const string Library = "libturbojpeg.so.0";
    private const int Subsampling444 = 0;
    private const int SubsamplingGrey = 3;

    /// <summary>The pixel format of four inks.</summary>
    public const int Cmyk = 11;

    public static byte[] FromGrey(Image image) => Compress(image.Pixels, image.Width, image.Height, 6, SubsamplingGrey, 100, 0);

    public static byte[] FromRgb(Image image, int quality = 100, bool progressive = false) =>
        Compress(image.Pixels, image.Width, image.Height, 0, Subsampling444, quality, progressive ? 16384 : 0);

    public static byte[] Compress(byte[] pixels, int width, int height, int pixelFormat, int subsampling, int quality, int flags)
    {
        var compressor = tjInitCompress();
        byte* jpeg = null;
        try
        {
            CULong length = default;
            fixed (byte* source = pixels)
            {
                if (tjCompress2(compressor, source, width, 0, height, pixelFormat, &jpeg, &length, subsampling, quality, flags) != 0)
                {
                    throw new InvalidOperationException("The JPEG fixture cannot be written.");
                }
            }

            return new ReadOnlySpan<byte>(jpeg, (int)length.Value).ToArray();
        }
        finally
        {
            tjFree(jpeg);
            _ = tjDestroy(compressor);
        }
    }

    [DllImport(Library)]
    private static extern nint tjInitCompress();

    [DllImport(Library)]
    private static extern int tjCompress2(nint handle, byte* source, int width, int pitch, int height, int pixelFormat, byte** jpeg, CULong* length, int subsampling, int quality, int flags);

    [DllImport(Library)]
    private static extern void tjFree(byte* buffer);

    [DllImport(Library)]
    private static extern int tjDestroy(nint handle);
}
