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
__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void PackFilters(
    __global const float *weight,
    __global const int *taps,
    __global float *lines,
    const int groups,
    const int channels,
    const int filters,
    const int tapCount,
    const int groupStride,
    const int filterStride,
    const int channelStride)
{
#line 47 "Shaders/Convolution/PackFilters.k"
    const int width = min((filters + 7) / 8 * 8, 32);
    const int padded = (filters + width - 1) / width * width;
    const int firstFilter = GROUP_X * 32;
    const int used = min(filters - firstFilter, width);
    for (int channel = GROUP_Y * 16; channel < min(GROUP_Y * 16 + 16, channels); ++channel)
    {
        __global const float *source = weight + GROUP_Z * groupStride + firstFilter * filterStride + channel * channelStride;
        __global float *line = lines + (GROUP_Z * padded + firstFilter) * channels + channel * width;
        for (int tap = 0; tap < tapCount; ++tap)
        {
            __global const float *from = source + taps[2 * tap + 1];
            for (int i = 0; i < width; ++i)
            {
                line[i] = i < used ? from[i * filterStride] : 0.0f;
            }

            line += groups * padded * channels;
        }
    }
}
