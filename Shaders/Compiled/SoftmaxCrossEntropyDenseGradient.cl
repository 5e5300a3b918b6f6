#line 1 "Shaders/Common/Prelude.cl"
// The words that kernel bodies share between GLSL and OpenCL C, in OpenCL C.
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
#define INDEPENDENT _Pragma("clang diagnostic ignored \"-Wpass-failed\"") _Pragma("clang loop vectorize(assume_safety)")
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
#line 1 "Shaders/Common/Reduce.k"
// Combines the 64 values of a shared array in a fixed tree; every lane of the workgroup takes part, and afterwards partial[0]
// is the result for all. A barrier is needed before the array is written again.
#define REDUCE_64(partial, lane, COMBINE) \
    BARRIER(); \
    for (int width = 32; width > 0; width /= 2) \
    { \
        if (lane < width) \
        { \
            partial[lane] = COMBINE(partial[lane], partial[lane + width]); \
        } \
        BARRIER(); \
    }

#define SUM_OF(a, b) ((a) + (b))
#define LARGER_OF(a, b) ((a) > (b) ? (a) : (b))
#define LOWEST_FLOAT (-3.402823466e38f)
__kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void SoftmaxCrossEntropyDenseGradient(
    __global const float *probabilities,
    __global const float *targets,
    __global const float *upstream,
    __global float *dlogits,
    const int rows,
    const int columns)
{
    __local float partial[64];
#line 79 "Shaders/Losses/SoftmaxCrossEntropyDense.k"
    for (int row = GROUP_X; row < rows; row += GROUPS_X)
    {
        int start = row * columns;
        float sum = 0.0f;
        for (int column = LOCAL_X; column < columns; column += 64)
        {
            sum += targets[start + column];
        }

        partial[LOCAL_X] = sum;
        REDUCE_64(partial, LOCAL_X, SUM_OF)
        sum = partial[0];
        BARRIER();

        for (int column = LOCAL_X; column < columns; column += 64)
        {
            dlogits[start + column] = upstream[row] * (probabilities[start + column] * sum - targets[start + column]);
        }
    }
}
