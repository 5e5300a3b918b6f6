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
#line 1 "Shaders/Common/StridedWalk.k"
// How the kernels of Strided.k walk through a tensor on processors: by additions with carries, where indices made anew by division would cost more
// than the copy itself.

// The indices a to f of an element.
#define STRIDED_INDICES(element) \
    int f = element % extentF; \
    int rest = element / extentF; \
    int e = rest % extentE; \
    rest /= extentE; \
    int d = rest % extentD; \
    rest /= extentD; \
    int c = rest % extentC; \
    rest /= extentC; \
    int b = rest % extentB; \
    int a = rest / extentB;

// Where the element with these indices lies.
#define STRIDED_PLACE (offset + a * strideA + b * strideB + c * strideC + d * strideD + e * strideE + f * strideF)

// How far each index goes with a step of so many elements.
#define STRIDED_STEPS(elements) \
    int stepF = elements % extentF; \
    int further = elements / extentF; \
    int stepE = further % extentE; \
    further /= extentE; \
    int stepD = further % extentD; \
    further /= extentD; \
    int stepC = further % extentC; \
    further /= extentC; \
    int stepB = further % extentB; \
    int stepA = further / extentB;

#define STRIDED_ADD(index, step, extent) \
    index += step + carry; \
    carry = index >= extent ? 1 : 0; \
    index -= carry * extent;

// Goes a step on.
#define STRIDED_NEXT \
    { \
        int carry = 0; \
        STRIDED_ADD(f, stepF, extentF) \
        STRIDED_ADD(e, stepE, extentE) \
        STRIDED_ADD(d, stepD, extentD) \
        STRIDED_ADD(c, stepC, extentC) \
        STRIDED_ADD(b, stepB, extentB) \
        a += stepA + carry; \
    }

// Goes to the beginning of the next line.
#define STRIDED_NEXT_LINE \
    { \
        int carry = 1; \
        f = 0; \
        STRIDED_ADD(e, 0, extentE) \
        STRIDED_ADD(d, 0, extentD) \
        STRIDED_ADD(c, 0, extentC) \
        STRIDED_ADD(b, 0, extentB) \
        a += carry; \
    }
__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void StridedRead(
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
#line 90 "Shaders/Layout/Strided.k"
    const int last = min(count, GROUP_X * 4096 + 4096);
    int element = GROUP_X * 4096;
    STRIDED_INDICES(element)
    while (element < last)
    {
        const int place = STRIDED_PLACE;
        const int run = min(extentF - f, last - element);
        if (strideF == 1)
        {
            INDEPENDENT for (int i = 0; i < run; ++i)
            {
                y[element + i] = x[place + i];
            }
        }
        else
        {
            INDEPENDENT for (int i = 0; i < run; ++i)
            {
                y[element + i] = x[place + i * strideF];
            }
        }

        element += run;
        STRIDED_NEXT_LINE
    }
}
