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
__kernel __attribute__((reqd_work_group_size(8, 8, 1)))
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
#line 17 "Shaders/Convolution/PackFilters.k"
    int width = min((filters + 7) / 8 * 8, 32);
    int padded = (filters + width - 1) / width * width;
    if (GLOBAL_X < padded && GLOBAL_Y < channels)
    {
        int lane = GLOBAL_X % width;
        int target = (GROUP_Z * padded + GLOBAL_X - lane) * channels + GLOBAL_Y * width + lane;
        int source = GROUP_Z * groupStride + min(GLOBAL_X, filters - 1) * filterStride + GLOBAL_Y * channelStride;
        for (int tap = 0; tap < tapCount; ++tap)
        {
            float value = weight[source + taps[2 * tap + 1]];
            lines[target + tap * groups * padded * channels] = GLOBAL_X < filters ? value : 0.0f;
        }
    }
}
