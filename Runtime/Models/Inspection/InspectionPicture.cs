using Hebb.Data.Images;
using Hebb.Imaging;
using Hebb.Tensors;

namespace Hebb.Models.Inspection
{
    /// <summary>A drawing of numbers inside a model.</summary>
    public sealed class InspectionPicture
    {
        internal InspectionPicture(TensorShape shape, ValueRange range, Image image)
        {
            Shape = shape;
            Range = range;
            Image = image;
        }

        /// <summary>The shape of the numbers that were drawn.</summary>
        public TensorShape Shape { get; }

        /// <summary>What they lie between.</summary>
        public ValueRange Range { get; }

        /// <summary>The drawing.</summary>
        public Image Image { get; }
    }
}
