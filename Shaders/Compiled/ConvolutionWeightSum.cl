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
void ConvolutionWeightSum(
    __global const float *parts,
    __global float *dweight,
    __global float *dbias,
    const int chunks,
    const int groups,
    const int depths,
    const int filters,
    const int hasBias)
{
#line 330 "Shaders/Convolution/ConvolutionWeightGradient.k"
    int padded = (filters + 7) / 8 * 8;
    int part = groups * (depths + 1) * padded;
    for (int i = GLOBAL_X; i < groups * filters * (depths + 1); i += GLOBAL_SIZE_X)
    {
        int column = i % filters;
        int line = i / filters;
        int depth = line % (depths + 1);
        int row = line / (depths + 1) * filters + column;
        int source = line * padded + column;
        float sum = 0.0f;
        for (int chunk = 0; chunk < chunks; ++chunk)
        {
            sum += parts[source + chunk * part];
        }

        if (depth < depths)
        {
            dweight[row * depths + depth] = sum;
        }
        else if (hasBias != 0)
        {
            dbias[row] = sum;
        }
    }
}
