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
#line 1 "Shaders/Common/Recurrent.k"
// The products at the heart of a recurrent step, for workgroups of 16 x 4 invocations that cover 16 units and 16 rows of the batch.
// A panel (see PackPanels) holds for every depth the weights of PARTS sums for each of the 16 units.

// sum[i * PARTS + part] = sum over d of state[first + (row0 + i) depth + d] times the weight of the invocation's unit, for the invocation's four rows.
#define RECURRENT_PRODUCT(sum, PARTS, state, first, depth, rows) \
    int place[4]; \
    UNROLL for (int i = 0; i < 4; ++i) \
    { \
        place[i] = (first) + min(GLOBAL_Y * 4 + i, (rows) - 1) * (depth); \
    } \
    UNROLL for (int i = 0; i < 4 * PARTS; ++i) \
    { \
        sum[i] = 0.0f; \
    } \
    for (int d = 0; d < (depth); ++d) \
    { \
        int column = (GROUP_X * (depth) + d) * (PARTS * 16) + LOCAL_X; \
        float weights[PARTS]; \
        UNROLL for (int part = 0; part < PARTS; ++part) \
        { \
            weights[part] = weight[column + part * 16]; \
        } \
        UNROLL for (int i = 0; i < 4; ++i) \
        { \
            float value = state[place[i] + d]; \
            UNROLL for (int part = 0; part < PARTS; ++part) \
            { \
                sum[i * PARTS + part] = FMA(value, weights[part], sum[i * PARTS + part]); \
            } \
        } \
    }
#line 1 "Shaders/Common/SimpleRnnCell.k"
// What the kernels of a plain recurrent network do with one unit of one row once its recurrent sums are known. They use the kernels' buffers and scalars by name.

#define SIMPLE_RNN_STEP(row, unit, recurrentSum) \
{ \
    int at = offset + row * units + unit; \
    hidden[at] = ACTIVATE(recurrentSum + hidden[at] + bias[unit], activation); \
}

#define SIMPLE_RNN_STEP_GRADIENT(row, unit, recurrentSum) \
{ \
    int at = offset + row * units + unit; \
    float value = hidden[at]; \
    float slope = activation == 1 ? (value > 0.0f ? 1.0f : 0.0f) : 1.0f - value * value; \
    gradient[at] = (recurrentSum + upstream[at]) * slope; \
}
__kernel __attribute__((reqd_work_group_size(16, 4, 1)))
void SimpleRnnStepGradient(
    __global const float *hidden,
    __global const float *weight,
    __global float *gradient,
    __global const float *upstream,
    const int batch,
    const int units,
    const int depth,
    const int offset,
    const int nextOffset,
    const int activation)
{
#line 118 "Shaders/Recurrent/SimpleRnnStep.k"
    float sum[4];
    RECURRENT_PRODUCT(sum, 1, gradient, nextOffset, depth, batch)
    UNROLL for (int i = 0; i < 4; ++i)
    {
        int row = GLOBAL_Y * 4 + i;
        if (GLOBAL_X < units && row < batch)
        {
            SIMPLE_RNN_STEP_GRADIENT(row, GLOBAL_X, sum[i])
        }
    }
}
