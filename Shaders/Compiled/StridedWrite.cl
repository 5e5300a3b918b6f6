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
void StridedWrite(
    __global const uint *x,
    __global uint *y,
    const int count,
    const int extentB,
    const int extentC,
    const int extentD,
    const int extentE,
    const int extentF,
    const int strideA,
    const int strideB,
    const int strideC,
    const int strideD,
    const int strideE,
    const int strideF,
    const int offset)
{
#line 138 "Shaders/Layout/Strided.k"
    for (int element = GLOBAL_X; element < count; element += GLOBAL_SIZE_X)
    {
        int place = offset + element % extentF * strideF;
        int rest = element / extentF;
        place += rest % extentE * strideE;
        rest /= extentE;
        place += rest % extentD * strideD;
        rest /= extentD;
        place += rest % extentC * strideC;
        rest /= extentC;
        y[place + rest % extentB * strideB + rest / extentB * strideA] = x[element];
    }
}
