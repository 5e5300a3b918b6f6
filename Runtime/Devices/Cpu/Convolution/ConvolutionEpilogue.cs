using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>The end of a convolution: bias, activation, and the only write to the output.</summary>
    internal unsafe ref struct ConvolutionEpilogue
    {
        /// <summary>The sums, one line for each filter, readable to a vector beyond the last position.</summary>
        public float* Sums;

        /// <summary>From a filter's line to the next.</summary>
        public int SumStride;

        /// <summary>Number of filters.</summary>
        public int Filters;

        /// <summary>What is added to each filter; null for nothing.</summary>
        public float* Bias;

        /// <summary>The first filter's plane of the output.</summary>
        public float* Plane;

        /// <summary>From a plane to the next.</summary>
        public int PlaneStride;

        /// <summary>From a column of the output to the next.</summary>
        public int ColumnStride;

        /// <summary>Finishes the sums and stores them where <paramref name="runs"/> says.</summary>
        public readonly void Run(in OutputRuns runs, int activation)
        {
            switch (activation)
            {
                case 1:
                    Run<Relu>(runs);
                    break;
                case 2:
                    Run<Tanh>(runs);
                    break;
                case 3:
                    Run<Sigmoid>(runs);
                    break;
                default:
                    Run<Identity>(runs);
                    break;
            }
        }

        [MethodImpl(Hot.Loop)]
        private readonly void Run<TActivation>(in OutputRuns runs)
            where TActivation : struct, IUnaryOperation
        {
            for (var filter = 0; filter < Filters; filter++)
            {
                var sums = Sums + (filter * SumStride);
                var plane = Plane + ((long)filter * PlaneStride);
                var bias = new Vector<float>(Bias == null ? 0f : Bias[filter]);
                for (var run = 0; run < runs.Count; run++)
                {
                    var source = sums + runs.Lane(run);
                    var target = plane + runs.Place(run);
                    var length = runs.Length(run);
                    var room = ColumnStride == 1 ? runs.Room(run) - Vector<float>.Count : -1;
                    var lane = 0;
                    for (; lane < length && lane <= room; lane += Vector<float>.Count)
                    {
                        *(Vector<float>*)(target + lane) = default(TActivation).Apply(*(Vector<float>*)(source + lane) + bias);
                    }

                    for (; lane < length; lane += Vector<float>.Count)
                    {
                        var value = default(TActivation).Apply(*(Vector<float>*)(source + lane) + bias);
                        for (var part = 0; part < Vector<float>.Count && lane + part < length; part++)
                        {
                            target[(lane + part) * ColumnStride] = ((float*)&value)[part];
                        }
                    }
                }
            }
        }
    }
}
