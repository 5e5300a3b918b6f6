using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>Activations made of straight lines and exponentials, like Relu.</summary>
    public static class RectifierExtensions
    {
        /// <summary>x where x is positive, else <paramref name="slope"/> * x (Maas et al. 2013).</summary>
        public static GraphTensor LeakyRelu(this GraphTensor x, float slope = 0.2f) => ElementwiseOperator.Apply(
            "LeakyRelu",
            (inputs, output, count) => new LeakyReluKernel { X = inputs[0], Y = output, Count = count, Slope = slope }.ToDispatch(),
            (dy, _) => new[]
            {
                ElementwiseOperator.Apply(
                    "LeakyReluGradient",
                    (inputs, output, count) => new LeakyReluGradientKernel { X = inputs[0], Dy = inputs[1], Dx = output, Count = count, Slope = slope }.ToDispatch(),
                    null,
                    x,
                    dy),
            },
            x);

        /// <summary>x where x is positive, else <paramref name="alpha"/> * (e^x - 1) (Clevert et al. 2016).</summary>
        public static GraphTensor Elu(this GraphTensor x, float alpha = 1f) => ExponentialUnit(x, 1f, alpha, 1f);

        /// <summary>x where x is positive, else <paramref name="alpha"/> * (e^(x / alpha) - 1) (Barron 2017).</summary>
        public static GraphTensor Celu(this GraphTensor x, float alpha = 1f) => ExponentialUnit(x, 1f, alpha, 1f / alpha);

        /// <summary>The self-normalizing unit: 1.0507 x where x is positive, else 1.7581 (e^x - 1) (Klambauer et al. 2017).</summary>
        public static GraphTensor Selu(this GraphTensor x) => ExponentialUnit(x, SeluScale, SeluScale * SeluAlpha, 1f);

        /// <summary>x kept within 0 and 6 (Krizhevsky 2010).</summary>
        public static GraphTensor Relu6(this GraphTensor x) => x.Clip(0f, 6f);

        /// <summary>slope * x + offset, kept within 0 and 1 (Courbariaux et al. 2015). The usual values are those of PyTorch and Keras 3.</summary>
        public static GraphTensor HardSigmoid(this GraphTensor x, float slope = 1f / 6f, float offset = 0.5f) => ElementwiseOperator.Apply(
            "HardSigmoid",
            (inputs, output, count) => new HardSigmoidKernel { X = inputs[0], Y = output, Count = count, Slope = slope, Offset = offset }.ToDispatch(),
            (dy, self) => new[]
            {
                ElementwiseOperator.Apply(
                    "HardSigmoidGradient",
                    (inputs, output, count) => new HardSigmoidGradientKernel { Y = inputs[0], Dy = inputs[1], Dx = output, Count = count, Slope = slope }.ToDispatch(),
                    null,
                    self.Output,
                    dy),
            },
            x);

        /// <summary>x * <see cref="HardSigmoid"/>(x) (Howard et al. 2019).</summary>
        public static GraphTensor HardSwish(this GraphTensor x) => ElementwiseOperator.Apply(
            "HardSwish",
            (inputs, output, count) => new HardSwishKernel { X = inputs[0], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[]
            {
                ElementwiseOperator.Apply(
                    "HardSwishGradient",
                    (inputs, output, count) => new HardSwishGradientKernel { X = inputs[0], Dy = inputs[1], Dx = output, Count = count }.ToDispatch(),
                    null,
                    x,
                    dy),
            },
            x);

        // Klambauer et al. 2017, equation 14.
        private const float SeluScale = 1.05070098735548f;
        private const float SeluAlpha = 1.67326324235438f;

        private static GraphTensor ExponentialUnit(GraphTensor x, float scale, float amplitude, float rate) => ElementwiseOperator.Apply(
            "Elu",
            (inputs, output, count) => new EluKernel { X = inputs[0], Y = output, Count = count, Scale = scale, Amplitude = amplitude, Rate = rate }.ToDispatch(),
            (dy, _) => new[]
            {
                ElementwiseOperator.Apply(
                    "EluGradient",
                    (inputs, output, count) => new EluGradientKernel { X = inputs[0], Dy = inputs[1], Dx = output, Count = count, Scale = scale, Amplitude = amplitude, Rate = rate }.ToDispatch(),
                    null,
                    x,
                    dy),
            },
            x);
    }
}
