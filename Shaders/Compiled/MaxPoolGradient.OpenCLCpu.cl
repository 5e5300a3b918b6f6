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
void MaxPoolGradient(
    __global const float *dy,
    __global const int *index,
    __global float *dx,
    const int planes,
    const int height,
    const int width,
    const int rows,
    const int columns,
    const int windowRows,
    const int windowColumns,
    const int strideRows,
    const int strideColumns,
    const int top,
    const int left,
    const int dilationRows,
    const int dilationColumns)
{
#line 307 "Shaders/Pooling/MaxPool.k"
    const int size = height * width;
    const int windows = rows * columns;
    const int first = (GROUP_X * 8192 + size - 1) / size;
    const int last = min((GROUP_X * 8192 + 8192 + size - 1) / size, planes);
    for (int plane = first; plane < last; ++plane)
    {
        __global float *target = dx + plane * size;
        for (int i = 0; i < size; ++i)
        {
            target[i] = 0.0f;
        }

        for (int i = plane * windows; i < (plane + 1) * windows; ++i)
        {
            if (index[i] >= 0)
            {
                target[index[i]] += dy[i];
            }
        }
    }
}
