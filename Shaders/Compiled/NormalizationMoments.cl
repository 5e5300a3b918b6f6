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
#line 1 "Shaders/Common/RowsByGroup.k"
// The words of rowwise bodies where a workgroup of 64 lanes shares each row. Sums are formed in a fixed tree.
#define FOR_ROWS for (int row = GROUP_X; row < rows; row += GROUPS_X)
#define FOR_COLUMNS(column) for (int column = LOCAL_X; column < columns; column += 64)
#define FIRST_LANE (LOCAL_X == 0)
#define REDUCE_ROW(value, COMBINE) \
    BARRIER(); \
    partial[LOCAL_X] = value; \
    BARRIER(); \
    for (int width = 32; width > 0; width /= 2) \
    { \
        if (LOCAL_X < width) \
        { \
            partial[LOCAL_X] = COMBINE(partial[LOCAL_X], partial[LOCAL_X + width]); \
        } \
        BARRIER(); \
    } \
    value = partial[0];
#line 1 "Shaders/Common/Combine.k"
// Ways to combine two numbers.
#define SUM_OF(a, b) ((a) + (b))
#define LARGER_OF(a, b) ((a) > (b) ? (a) : (b))
#define LOWEST_FLOAT (-3.402823466e38f)
__kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void NormalizationMoments(
    __global const float *x,
    __global float *mean,
    __global float *variance,
    const int rows,
    const int columns,
    const int length,
    const int stride)
{
    __local float partial[64];
#line 19 "Shaders/Normalization/NormalizationMoments.k"
    FOR_ROWS
    {
        float sum = 0.0f;
        FOR_COLUMNS(column)
        {
            sum += x[column / length * stride + row * length + column % length];
        }

        REDUCE_ROW(sum, SUM_OF)
        float center = sum / TO_FLOAT(columns);
        float squares = 0.0f;
        FOR_COLUMNS(column)
        {
            float difference = x[column / length * stride + row * length + column % length] - center;
            squares = FMA(difference, difference, squares);
        }

        REDUCE_ROW(squares, SUM_OF)
        if (FIRST_LANE)
        {
            mean[row] = center;
            variance[row] = squares / TO_FLOAT(columns);
        }
    }
}
