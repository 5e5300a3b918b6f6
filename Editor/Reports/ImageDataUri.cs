using Hebb.Data.Images;

namespace Hebb.Editor.Reports;

/// <summary>Puts pictures into a page.</summary>
internal static class ImageDataUri
{
    /// <summary>The picture as an address that holds it.</summary>
    public static string ToDataUri(this Image image) => "data:image/png;base64," + Convert.ToBase64String(ImageCodec.EncodePng(image));
}
