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
void BlockSums(
    __global const float *x,
    __global float *y,
    const int count)
{
    __local float partial[64];
#line 12 "Shaders/Reductions/BlockSums.k"
    int blocks = (count + 4095) / 4096;
    for (int block = GROUP_X; block < blocks; block += GROUPS_X)
    {
        int end = block * 4096 + 4096;
        end = end < count ? end : count;
        float sum = 0.0f;
        for (int i = block * 4096 + LOCAL_X; i < end; i += 64)
        {
            sum += x[i];
        }

        partial[LOCAL_X] = sum;
        BARRIER();
        if (LOCAL_X == 0)
        {
            for (int lane = 1; lane < 64; ++lane)
            {
                sum += partial[lane];
            }

            y[block] = sum;
        }

        BARRIER();
    }
}
