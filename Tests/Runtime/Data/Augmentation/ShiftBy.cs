using Hebb.Data.Augmentation;
using Hebb.Tensors;

namespace Hebb.Tests.Data.Augmentation;

/// <summary>Moves every picture by the same distance.</summary>
internal sealed class ShiftBy(double right, double down) : GeometricAugmentation
{
    public override AffineMap Draw(SeededRandom random, int width, int height) => AffineMap.Translation(right, down);
}
