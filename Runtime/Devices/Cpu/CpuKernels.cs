using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The kernels that a CPU device can run, by name.</summary>
    internal sealed class CpuKernels
    {
        private readonly Dictionary<string, CpuKernel> byName;

        /// <summary>Makes a table of <paramref name="kernels"/>; names must differ.</summary>
        /// <param name="kernels">The bodies.</param>
        /// <param name="library">Whose code they are; null for this assembly's.</param>
        public CpuKernels(IEnumerable<CpuKernel> kernels, string? library = null)
        {
            byName = kernels.ToDictionary(kernel => kernel.Name);
            Library = library;
        }

        /// <summary>What this runtime computes fastest: the twins where it has vector instructions, else the native library if there is one.</summary>
        /// <exception cref="DeviceException">There is a native library, but it cannot be used.</exception>
        public static CpuKernels Fastest => Vector.IsHardwareAccelerated ? Standard : NativeKernels.Installed ?? Standard;

        /// <summary>The twins of all kernels in Shaders.</summary>
        public static CpuKernels Standard { get; } = new CpuKernels(new[]
        {
            new CpuKernel(GemmKernel.Kernel, GemmCpu.Run, GemmCpu.TileColumns, GemmCpu.TileRows),
            ByElement(AddBiasKernel.Kernel, AddBiasCpu.Run),

            ByElement(AbsKernel.Kernel, AbsCpu.Run),
            ByElement(AbsGradientKernel.Kernel, AbsCpu.RunGradient),
            ByElement(AddKernel.Kernel, AddCpu.Run),
            ByElement(AddScaledKernel.Kernel, AddScaledCpu.Run),
            ByElement(AffineKernel.Kernel, AffineCpu.Run),
            ByElement(ClipKernel.Kernel, ClipCpu.Run),
            ByElement(ClipGradientKernel.Kernel, ClipCpu.RunGradient),
            ByElement(CopyKernel.Kernel, CopyCpu.Run),
            ByElement(DivideKernel.Kernel, DivideCpu.Run),
            ByElement(EqualKernel.Kernel, CompareCpu.RunEqual),
            ByElement(ExpKernel.Kernel, ExpCpu.Run),
            ByElement(FillKernel.Kernel, FillCpu.Run),
            ByElement(GreaterKernel.Kernel, CompareCpu.RunGreater),
            ByElement(GreaterOrEqualKernel.Kernel, CompareCpu.RunGreaterOrEqual),
            ByElement(LogKernel.Kernel, LogCpu.Run),
            ByElement(MaskKernel.Kernel, WhereCpu.RunMask),
            ByElement(MaximumKernel.Kernel, MaximumCpu.Run),
            ByElement(MinimumKernel.Kernel, MinimumCpu.Run),
            ByElement(MultiplyKernel.Kernel, MultiplyCpu.Run),
            ByElement(NegateKernel.Kernel, NegateCpu.Run),
            ByElement(PowerKernel.Kernel, PowerCpu.Run),
            ByElement(ReciprocalKernel.Kernel, ReciprocalCpu.Run),
            ByElement(ScaleKernel.Kernel, ScaleCpu.Run),
            ByElement(SqrtKernel.Kernel, SqrtCpu.Run),
            ByElement(SquareKernel.Kernel, SquareCpu.Run),
            ByElement(SubtractKernel.Kernel, SubtractCpu.Run),
            ByElement(ToFloatKernel.Kernel, ToFloatCpu.Run),
            ByElement(WhereKernel.Kernel, WhereCpu.Run),

            ByElement(StridedReadKernel.Kernel, StridedCpu.RunRead),
            ByElement(StridedWriteKernel.Kernel, StridedCpu.RunWrite),

            ByElement(GatherKernel.Kernel, GatherCpu.Run),
            ByElement(GatherGradientKernel.Kernel, GatherCpu.RunGradient),
            ByElement(PlaceAlongAxisKernel.Kernel, PlaceAlongAxisCpu.Run),

            ByElement(EluKernel.Kernel, EluCpu.Run),
            ByElement(EluGradientKernel.Kernel, EluCpu.RunGradient),
            ByElement(GeluKernel.Kernel, GeluCpu.Run),
            ByElement(GeluGradientKernel.Kernel, GeluCpu.RunGradient),
            ByElement(GeluTanhKernel.Kernel, GeluTanhCpu.Run),
            ByElement(GeluTanhGradientKernel.Kernel, GeluTanhCpu.RunGradient),
            ByElement(HardSigmoidKernel.Kernel, HardSigmoidCpu.Run),
            ByElement(HardSigmoidGradientKernel.Kernel, HardSigmoidCpu.RunGradient),
            ByElement(HardSwishKernel.Kernel, HardSwishCpu.Run),
            ByElement(HardSwishGradientKernel.Kernel, HardSwishCpu.RunGradient),
            ByElement(LeakyReluKernel.Kernel, LeakyReluCpu.Run),
            ByElement(LeakyReluGradientKernel.Kernel, LeakyReluCpu.RunGradient),
            ByElement(MishKernel.Kernel, MishCpu.Run),
            ByElement(MishGradientKernel.Kernel, MishCpu.RunGradient),
            ByElement(PreluKernel.Kernel, PreluCpu.Run),
            ByElement(PreluGradientKernel.Kernel, PreluCpu.RunGradient),
            ByElement(PreluSlopeGradientKernel.Kernel, PreluCpu.RunSlopeGradient),
            ByElement(ReluKernel.Kernel, ReluCpu.Run),
            ByElement(ReluGradientKernel.Kernel, ReluCpu.RunGradient),
            ByElement(SigmoidKernel.Kernel, SigmoidCpu.Run),
            ByElement(SigmoidGradientKernel.Kernel, SigmoidCpu.RunGradient),
            ByElement(SiluKernel.Kernel, SiluCpu.Run),
            ByElement(SiluGradientKernel.Kernel, SiluCpu.RunGradient),
            ByElement(SoftplusKernel.Kernel, SoftplusCpu.Run),
            ByElement(SoftplusGradientKernel.Kernel, SoftplusCpu.RunGradient),
            ByElement(SoftsignKernel.Kernel, SoftsignCpu.Run),
            ByElement(SoftsignGradientKernel.Kernel, SoftsignCpu.RunGradient),
            ByElement(TanhKernel.Kernel, TanhCpu.Run),
            ByElement(TanhGradientKernel.Kernel, TanhCpu.RunGradient),
            ByRow(SoftmaxKernel.Kernel, SoftmaxCpu.Run),
            ByRow(SoftmaxGradientKernel.Kernel, SoftmaxCpu.RunGradient),
            ByRow(LogSoftmaxKernel.Kernel, LogSoftmaxCpu.Run),
            ByRow(LogSoftmaxGradientKernel.Kernel, LogSoftmaxCpu.RunGradient),

            ByOutput(ArgMaxKernel.Kernel, ArgMaxCpu.Run),
            ByOutput(ReduceMaxKernel.Kernel, ReduceMaxCpu.Run),
            new CpuKernel(BlockSumsKernel.Kernel, BlockSumsCpu.Run, 1),
            ByOutput(ReduceSumKernel.Kernel, ReduceSumCpu.Run),
            ByElement(RepeatKernel.Kernel, RepeatCpu.Run),
            ByOutput(SumColumnsKernel.Kernel, SumColumnsCpu.Run),
            ByOutput(SumRowsKernel.Kernel, SumRowsCpu.Run),

            ByElement(BinaryCrossEntropyKernel.Kernel, BinaryCrossEntropyCpu.Run),
            ByElement(BinaryCrossEntropyGradientKernel.Kernel, BinaryCrossEntropyCpu.RunGradient),
            ByElement(HuberKernel.Kernel, HuberCpu.Run),
            ByElement(KullbackLeiblerKernel.Kernel, KullbackLeiblerCpu.Run),
            ByElement(LabelWeightsKernel.Kernel, LabelWeightsCpu.Run),
            ByElement(SigmoidCrossEntropyKernel.Kernel, SigmoidCrossEntropyCpu.Run),
            ByElement(SigmoidCrossEntropyGradientKernel.Kernel, SigmoidCrossEntropyCpu.RunGradient),
            ByRow(SoftmaxCrossEntropyKernel.Kernel, SoftmaxCrossEntropyCpu.Run),
            ByElement(SoftmaxCrossEntropyGradientKernel.Kernel, SoftmaxCrossEntropyCpu.RunGradient),
            ByRow(SoftmaxCrossEntropyDenseKernel.Kernel, SoftmaxCrossEntropyDenseCpu.Run),
            ByRow(SoftmaxCrossEntropyDenseGradientKernel.Kernel, SoftmaxCrossEntropyDenseCpu.RunGradient),
            ByRow(SquaredErrorKernel.Kernel, SquaredErrorCpu.Run),
            ByElement(SquaredErrorGradientKernel.Kernel, SquaredErrorCpu.RunGradient),

            ByItem(PadPlanesKernel.Kernel, PadPlanesCpu.Run),
            new CpuKernel(PackFiltersKernel.Kernel, PackFiltersCpu.Run, ConvolutionBlocks.GroupFilters, PackFiltersCpu.TileChannels),
            new CpuKernel(ConvolutionKernel.Kernel, ConvolutionCpu.Run, ConvolutionCpu.TilePositions, ConvolutionBlocks.PerGroup),
            new CpuKernel(ConvolutionWeightPartialsKernel.Kernel, ConvolutionWeightPartialsCpu.Run, ConvolutionWeightPartialsCpu.TileDepths, ConvolutionBlocks.PerGroup),
            ByItem(ConvolutionWeightSumKernel.Kernel, ConvolutionWeightSumCpu.Run),
            ByItem(MaxPoolKernel.Kernel, MaxPoolCpu.Run),
            ByItem(MaxPoolGradientKernel.Kernel, MaxPoolCpu.RunGradient),
            ByItem(ResampleKernel.Kernel, ResampleCpu.Run),

            ByElement(AdadeltaKernel.Kernel, AdadeltaCpu.Run),
            ByElement(AdagradKernel.Kernel, AdagradCpu.Run),
            ByElement(AdamKernel.Kernel, AdamCpu.Run),
            ByElement(AdamaxKernel.Kernel, AdamaxCpu.Run),
            ByElement(AmsGradKernel.Kernel, AmsGradCpu.Run),
            ByElement(CenteredRmsPropKernel.Kernel, RmsPropCpu.RunCentered),
            new CpuKernel(ClipNormKernel.Kernel, ClipNormCpu.Run, 1),
            ByElement(NAdamKernel.Kernel, NAdamCpu.Run),
            ByElement(RAdamKernel.Kernel, RAdamCpu.Run),
            ByElement(RmsPropKernel.Kernel, RmsPropCpu.Run),
            ByElement(SgdKernel.Kernel, SgdCpu.Run),
            new CpuKernel(SquareSumsKernel.Kernel, ClipNormCpu.RunSquareSums, 1),

            new CpuKernel(PackPanelsKernel.Kernel, PackPanelsCpu.Run, RecurrentProduct.Units, PackPanelsCpu.TileDepth),
            ByState(LstmStepKernel.Kernel, LstmStepCpu.Run),
            ByState(LstmStepGradientKernel.Kernel, LstmStepGradientCpu.Run),
            ByState(GruStepKernel.Kernel, GruStepCpu.Run),
            ByState(GruStepGradientKernel.Kernel, GruStepGradientCpu.Run),
            ByState(SimpleRnnStepKernel.Kernel, SimpleRnnStepCpu.Run),
            ByState(SimpleRnnStepGradientKernel.Kernel, SimpleRnnStepCpu.RunGradient),

            new CpuKernel(NormalizationMomentsKernel.Kernel, NormalizationMomentsCpu.Run, NormalizationMomentsCpu.Tile),
            new CpuKernel(NormalizationSumsKernel.Kernel, NormalizationSumsCpu.Run, NormalizationSumsCpu.Tile),
            new CpuKernel(NormalizeKernel.Kernel, NormalizeCpu.Run, NormalizeCpu.TileElements, NormalizeCpu.TileSamples),
            new CpuKernel(NormalizationGradientKernel.Kernel, NormalizeCpu.RunGradient, NormalizeCpu.TileElements, NormalizeCpu.TileSamples),
            ByElement(MovingAverageKernel.Kernel, MovingAverageCpu.Run),

            ByToken(EmbeddingKernel.Kernel, EmbeddingCpu.Run),
            new CpuKernel(EmbeddingGradientKernel.Kernel, EmbeddingCpu.RunGradient, int.MaxValue, EmbeddingCpu.TileRows),
            ByToken(OneHotKernel.Kernel, OneHotCpu.Run),
            new CpuKernel(CopyBlocksKernel.Kernel, CopyBlocksCpu.Run, CopyBlocksCpu.TileLength, CopyBlocksCpu.TileRows),
            ByElement(SelectGradientKernel.Kernel, SelectGradientCpu.Run),

            ByElement(DropoutKernel.Kernel, DropoutCpu.Run),
            ByElement(NormalKernel.Kernel, NormalCpu.Run),
            ByElement(PhiloxBitsKernel.Kernel, PhiloxBitsCpu.Run),
            ByElement(UniformKernel.Kernel, UniformCpu.Run),
        });

        /// <summary>The native library whose code they are; null for this assembly's.</summary>
        public string? Library { get; }

        /// <summary>The kernels by name.</summary>
        public IEnumerable<CpuKernel> InOrder => byName.Values.OrderBy(kernel => kernel.Name, StringComparer.Ordinal);

        /// <summary>
        /// Equal for tables of the same code that take the same arguments and divide the same work alike: a hash of the kernels' sources, names,
        /// operands and tiles.
        /// </summary>
        public ulong Identity => IdentityOf(CpuSources.Hash);

        /// <summary>The names in the table.</summary>
        public IReadOnlyCollection<string> Names => byName.Keys;

        /// <summary>Looks up the body of <paramref name="kernel"/>.</summary>
        /// <exception cref="DeviceException">The table has none.</exception>
        public CpuKernel Find(Kernel kernel) => byName.TryGetValue(kernel.Name, out var found)
            ? found
            : throw new DeviceException($"The CPU device has no body for kernel '{kernel.Name}'; add one to Runtime/Devices/Cpu and list it in {nameof(CpuKernels)}.");

        /// <summary>The <see cref="Identity"/> that this table has when its code is compiled from other sources.</summary>
        /// <param name="sources">The hash of the sources.</param>
        internal ulong IdentityOf(ulong sources) => Fnv1a($"{sources:x16}\n" + string.Join("\n", InOrder.Select(kernel =>
            $"{kernel.Name} {string.Join(" ", kernel.Kernel.Buffers)} {kernel.Kernel.ScalarCount} {kernel.TileX} {kernel.TileY} {kernel.TileZ}")));

        // Fowler, Noll and Vo's hash FNV-1a of 64 bits, over the characters of a text.
        private static ulong Fnv1a(string text) => text.Aggregate(14695981039346656037UL, (hash, character) => unchecked((hash ^ character) * 1099511628211UL));

        private static CpuKernel ByElement(Kernel kernel, CpuKernelBody body) => new CpuKernel(kernel, body, ElementLoop.Tile);

        private static CpuKernel ByItem(Kernel kernel, CpuKernelBody body) => new CpuKernel(kernel, body, ItemRange.Tile);

        private static CpuKernel ByRow(Kernel kernel, CpuKernelBody body) => new CpuKernel(kernel, body, RowLoop.Tile);

        private static CpuKernel ByOutput(Kernel kernel, CpuKernelBody body) => new CpuKernel(kernel, body, AxisReduction.Tile);

        private static CpuKernel ByState(Kernel kernel, CpuKernelBody body) => new CpuKernel(kernel, body, RecurrentProduct.Units, RecurrentProduct.Rows);

        private static CpuKernel ByToken(Kernel kernel, CpuKernelBody body) => new CpuKernel(kernel, body, int.MaxValue, TokenLoop.Tile);
    }
}
