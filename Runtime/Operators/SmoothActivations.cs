using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>Activations without a kink.</summary>
    public static class SmoothActivationExtensions
    {
        /// <summary>x times the share of a normal distribution below x: x / 2 * (1 + erf(x / sqrt 2)) (Hendrycks and Gimpel 2016).</summary>
        public static GraphTensor Gelu(this GraphTensor x) => ElementwiseOperator.Apply(
            "Gelu",
            (inputs, output, count) => new GeluKernel { X = inputs[0], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[]
            {
                ElementwiseOperator.Apply(
                    "GeluGradient",
                    (inputs, output, count) => new GeluGradientKernel { X = inputs[0], Dy = inputs[1], Dx = output, Count = count }.ToDispatch(),
                    null,
                    x,
                    dy),
            },
            x);

        /// <summary>The approximation of <see cref="Gelu"/> by a hyperbolic tangent, as in GPT-2.</summary>
        public static GraphTensor GeluTanh(this GraphTensor x) => ElementwiseOperator.Apply(
            "GeluTanh",
            (inputs, output, count) => new GeluTanhKernel { X = inputs[0], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[]
            {
                ElementwiseOperator.Apply(
                    "GeluTanhGradient",
                    (inputs, output, count) => new GeluTanhGradientKernel { X = inputs[0], Dy = inputs[1], Dx = output, Count = count }.ToDispatch(),
                    null,
                    x,
                    dy),
            },
            x);

        /// <summary>x * sigmoid(x), also called swish (Elfwing et al. 2018).</summary>
        public static GraphTensor Silu(this GraphTensor x) => ElementwiseOperator.Apply(
            "Silu",
            (inputs, output, count) => new SiluKernel { X = inputs[0], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[]
            {
                ElementwiseOperator.Apply(
                    "SiluGradient",
                    (inputs, output, count) => new SiluGradientKernel { X = inputs[0], Dy = inputs[1], Dx = output, Count = count }.ToDispatch(),
                    null,
                    x,
                    dy),
            },
            x);

        /// <summary>x * tanh(softplus(x)) (Misra 2020).</summary>
        public static GraphTensor Mish(this GraphTensor x) => ElementwiseOperator.Apply(
            "Mish",
            (inputs, output, count) => new MishKernel { X = inputs[0], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[]
            {
                ElementwiseOperator.Apply(
                    "MishGradient",
                    (inputs, output, count) => new MishGradientKernel { X = inputs[0], Dy = inputs[1], Dx = output, Count = count }.ToDispatch(),
                    null,
                    x,
                    dy),
            },
            x);

        /// <summary>ln(1 + e^(sharpness * x)) / sharpness (Dugas et al. 2001); <paramref name="sharpness"/> is above 0.</summary>
        public static GraphTensor Softplus(this GraphTensor x, float sharpness = 1f) => ElementwiseOperator.Apply(
            "Softplus",
            (inputs, output, count) => new SoftplusKernel { X = inputs[0], Y = output, Count = count, Sharpness = sharpness }.ToDispatch(),
            (dy, _) => new[]
            {
                ElementwiseOperator.Apply(
                    "SoftplusGradient",
                    (inputs, output, count) => new SoftplusGradientKernel { X = inputs[0], Dy = inputs[1], Dx = output, Count = count, Sharpness = sharpness }.ToDispatch(),
                    null,
                    x,
                    dy),
            },
            x);

        /// <summary>x / (1 + |x|) (Turian et al. 2009).</summary>
        public static GraphTensor Softsign(this GraphTensor x) => ElementwiseOperator.Apply(
            "Softsign",
            (inputs, output, count) => new SoftsignKernel { X = inputs[0], Y = output, Count = count }.ToDispatch(),
            (dy, _) => new[]
            {
                ElementwiseOperator.Apply(
                    "SoftsignGradient",
                    (inputs, output, count) => new SoftsignGradientKernel { X = inputs[0], Dy = inputs[1], Dx = output, Count = count }.ToDispatch(),
                    null,
                    x,
                    dy),
            },
            x);
    }
}
