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
void Adam(
    __global float *parameterElements,
    __global const float *gradientElements,
    __global float *firstElements,
    __global float *secondElements,
    __global const float *restrict state,
    __global const float *restrict scale,
    const int count,
    const float beta1,
    const float beta2,
    const float epsilon,
    const float penalty,
    const float weightDecay)
{
    const int first = GROUP_X * 2048;
    const int last = min(count, first + 2048);
    INDEPENDENT for (int element = first; element < last; ++element)
    {
        float parameter = parameterElements[element];
        float gradient = gradientElements[element];
        float first = firstElements[element];
        float second = secondElements[element];
#line 17 "Shaders/Optimizers/Adam.k"
    float g = FMA(penalty, parameter, gradient * scale[0]);
    float m = FMA(beta1, first, (1.0f - beta1) * g);
    float v = FMA(beta2, second, (1.0f - beta2) * g * g);
    m = m < 1e-30f && m > -1e-30f ? 0.0f : m;
    v = v < 1e-30f ? 0.0f : v;
    float rate = state[0] / state[1];
    float inverse = 1.0f / state[2];
    parameter -= FMA(state[0] * weightDecay, parameter, rate * m / (sqrt(v * inverse) + epsilon));
    first = m;
    second = v;
        parameterElements[element] = parameter;
        firstElements[element] = first;
        secondElements[element] = second;
    }
}
