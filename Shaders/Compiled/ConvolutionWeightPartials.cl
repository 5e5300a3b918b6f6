#line 1 "Shaders/Common/Prelude.cl"
// The words that kernel bodies share between GLSL and OpenCL C, in OpenCL C.
// One pass of clang says that it cannot vectorise a loop which a later pass does vectorise.
#pragma clang diagnostic ignored "-Wpass-failed"
#define F4(a, b, c, d) ((float4)(a, b, c, d))
#define F4_SPLAT(x) ((float4)(x))
#define U4(a, b, c, d) ((uint4)(a, b, c, d))
#define TO_FLOAT(x) ((float)(x))
#define TO_INT(x) ((int)(x))
#define TO_UINT(x) ((uint)(x))
#define AS_FLOAT(x) as_float(x)
#define AS_INT(x) as_int(x)
#define FMA(a, b, c) fma(a, b, c)
#define MULHI(a, b) mul_hi(a, b)
#define FUNCTION static inline __attribute__((always_inline))
#define UNROLL _Pragma("unroll")
#define INDEPENDENT _Pragma("clang loop vectorize(assume_safety)")
#define BARRIER() barrier(CLK_LOCAL_MEM_FENCE)
#define GROUP_X ((int)get_group_id(0))
#define GROUP_Y ((int)get_group_id(1))
#define GROUP_Z ((int)get_group_id(2))
#define GROUPS_X ((int)get_num_groups(0))
#define LOCAL_X ((int)get_local_id(0))
#define LOCAL_Y ((int)get_local_id(1))
#define LOCAL_Z ((int)get_local_id(2))
#define GLOBAL_X ((int)get_global_id(0))
#define GLOBAL_Y ((int)get_global_id(1))
#define GLOBAL_Z ((int)get_global_id(2))
#define GLOBAL_SIZE_X ((int)get_global_size(0))
__kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void ConvolutionWeightPartials(
    __global const float *x,
    __global const float *dy,
    __global const int *taps,
    __global float *parts,
    const int images,
    const int chunk,
    const int groups,
    const int channels,
    const int filters,
    const int tapCount,
    const int plane,
    const int pitch,
    const int rows,
    const int columns)
{
#line 22 "Shaders/Convolution/ConvolutionWeightGradient.k"
    int blocks = (filters + 7) / 8;
    int group = GROUP_Y / blocks;
    int firstFilter = GROUP_Y % blocks * 8;
    int depths = channels * tapCount + 1;
    int size = rows * columns;
    if (GLOBAL_X < depths)
    {
        bool counts = GLOBAL_X == depths - 1;
        int channel = counts ? 0 : GLOBAL_X / tapCount;
        int tap = counts ? 0 : taps[GLOBAL_X % tapCount * 2];
        float sum[8];
        int offset[8];
        UNROLL for (int i = 0; i < 8; ++i)
        {
            sum[i] = 0.0f;
            offset[i] = min(i, filters - 1 - firstFilter) * size;
        }

        for (int image = GROUP_Z * chunk; image < min(GROUP_Z * chunk + chunk, images); ++image)
        {
            int source = ((image * groups + group) * channels + channel) * plane + tap;
            int upstream = (image * groups * filters + group * filters + firstFilter) * size;
            for (int row = 0; row < rows; ++row)
            {
                for (int column = 0; column < columns; ++column)
                {
                    float value = x[source + row * pitch + column];
                    value = counts ? 1.0f : value;
                    UNROLL for (int i = 0; i < 8; ++i)
                    {
                        sum[i] = FMA(value, dy[upstream + row * columns + column + offset[i]], sum[i]);
                    }
                }
            }
        }

        int target = (((GROUP_Z * groups + group) * depths + GLOBAL_X) * blocks + GROUP_Y % blocks) * 8;
        UNROLL for (int i = 0; i < 8; ++i)
        {
            parts[target + i] = sum[i];
        }
    }
}
