using Hebb.Data.Images;
using Hebb.Imaging;
using Hebb.Tensors;

namespace Hebb.Editor.Inspection;

/// <summary>A picture of what goes on in a model.</summary>
/// <param name="Kind">What it shows; one of <see cref="PictureKind"/>.</param>
/// <param name="Subject">The layer, or the class, that it is about; empty for the input.</param>
/// <param name="Shape">Of the numbers that were drawn.</param>
/// <param name="Range">What they lie between.</param>
/// <param name="File">The name of its file.</param>
/// <param name="Picture">The picture.</param>
internal sealed record InspectedPicture(string Kind, string Subject, TensorShape Shape, ValueRange Range, string File, Image Picture);
