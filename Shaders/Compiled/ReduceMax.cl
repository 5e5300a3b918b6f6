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
#line 1 "Shaders/Common/Combine.k"
// Ways to combine two numbers.
#define SUM_OF(a, b) ((a) + (b))
#define LARGER_OF(a, b) ((a) > (b) ? (a) : (b))
#define LOWEST_FLOAT (-3.402823466e38f)
__kernel __attribute__((reqd_work_group_size(8, 16, 1)))
void ReduceMax(
    __global const float *x,
    __global float *y,
    const int outer,
    const int axis,
    const int inner)
{
    __local float partial[128];
#line 15 "Shaders/Reductions/ReduceMax.k"
    int lane = LOCAL_Y * 8 + LOCAL_X;
    int outputs = outer * inner;
    for (int base = GROUP_X * 8; base < outputs; base += GROUPS_X * 8)
    {
        // Lanes beyond the last output repeat it, so that all reach the barriers.
        int wanted = base + LOCAL_X;
        int index = wanted < outputs ? wanted : outputs - 1;
        int start = index / inner * axis * inner + index % inner;
        float largest = -AS_FLOAT(0x7f800000);
        for (int i = LOCAL_Y; i < axis; i += 16)
        {
            largest = LARGER_OF(x[start + i * inner], largest);
        }

        partial[lane] = largest;
        BARRIER();
        if (LOCAL_Y == 0 && wanted < outputs)
        {
            for (int i = 1; i < 16; ++i)
            {
                largest = LARGER_OF(partial[i * 8 + LOCAL_X], largest);
            }

            y[index] = largest;
        }

        BARRIER();
    }
}
