using System.Linq;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>One axis moved past others.</summary>
    public static class MoveAxisExtensions
    {
        /// <summary>
        /// The axis <paramref name="from"/> at the place <paramref name="to"/>, the others kept in their order; negative counts from the end.
        /// Costs nothing where only extents of 1 change places.
        /// </summary>
        public static GraphTensor MoveAxis(this GraphTensor x, int from, int to)
        {
            var rank = x.Shape.Rank;
            var source = from < 0 ? from + rank : from;
            var order = Enumerable.Range(0, rank).Where(axis => axis != source).ToList();
            order.Insert(to < 0 ? to + rank : to, source);
            var moved = order.Where(axis => x.Shape[axis] > 1).ToList();
            return moved.SequenceEqual(moved.OrderBy(axis => axis))
                ? x.Reshape(new TensorShape(order.Select(axis => x.Shape[axis]).ToArray()))
                : x.Permute(order.ToArray());
        }
    }
}
