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
#line 1 "Shaders/Common/Math.k"
// Elementary functions with the same result on every device: drivers promise little for their own.
// The polynomials are those of the Cephes library, single precision (Moshier 1989), within about 2 units in the last place.

#define INFINITY_VALUE AS_FLOAT(0x7f800000)

// e^x; 0 below -87, infinity above 88.72, NaN stays.
FUNCTION float EXP(float x)
{
    float z = x < -87.0f ? -87.0f : (x > 88.72f ? 88.72f : x);
    float n = floor(FMA(z, 1.44269504088896341f, 0.5f));
    float r = FMA(n, -0.693359375f, z);
    r = FMA(n, 2.12194440e-4f, r);
    float p = 1.9875691500e-4f;
    p = FMA(p, r, 1.3981999507e-3f);
    p = FMA(p, r, 8.3334519073e-3f);
    p = FMA(p, r, 4.1665795894e-2f);
    p = FMA(p, r, 1.6666665459e-1f);
    p = FMA(p, r, 5.0000001201e-1f);
    p = FMA(p, r * r, r) + 1.0f;
    // Half of 2^n, because n = 128 has no exponent of its own.
    float result = p * AS_FLOAT((TO_INT(n) + 126) << 23) * 2.0f;
    return x < -87.0f ? 0.0f : (x > 88.72f ? INFINITY_VALUE : result);
}

// Natural logarithm; -infinity at 0, NaN below.
FUNCTION float LOG(float x)
{
    int bits = AS_INT(x);
    int exponent = (bits >> 23) - 126;
    float fraction = AS_FLOAT((bits & 0x007fffff) | 0x3f000000);
    bool low = fraction < 0.707106781186547524f;
    float e = TO_FLOAT(low ? exponent - 1 : exponent);
    float m = low ? fraction + fraction - 1.0f : fraction - 1.0f;
    float z = m * m;
    float p = 7.0376836292e-2f;
    p = FMA(p, m, -1.1514610310e-1f);
    p = FMA(p, m, 1.1676998740e-1f);
    p = FMA(p, m, -1.2420140846e-1f);
    p = FMA(p, m, 1.4249322787e-1f);
    p = FMA(p, m, -1.6668057665e-1f);
    p = FMA(p, m, 2.0000714765e-1f);
    p = FMA(p, m, -2.4999993993e-1f);
    p = FMA(p, m, 3.3333331174e-1f);
    p = p * m * z;
    p = FMA(e, -2.12194440e-4f, p);
    p = FMA(z, -0.5f, p);
    float result = FMA(e, 0.693359375f, m + p);
    result = x < 3.4e38f ? result : x;
    return x > 0.0f ? result : (x < 0.0f ? AS_FLOAT(0x7fc00000) : (x == 0.0f ? -INFINITY_VALUE : x));
}

// Hyperbolic tangent; exactly -1 and 1 at the ends.
FUNCTION float TANH(float x)
{
    float z = x * x;
    float p = -5.70498872745e-3f;
    p = FMA(p, z, 2.06390887954e-2f);
    p = FMA(p, z, -5.37397155531e-2f);
    p = FMA(p, z, 1.33314422036e-1f);
    p = FMA(p, z, -3.33332819422e-1f);
    p = FMA(p * z, x, x);
    float magnitude = x < 0.0f ? -x : x;
    float large = 1.0f - 2.0f / (EXP(magnitude + magnitude) + 1.0f);
    return magnitude < 0.625f ? p : (x < 0.0f ? -large : large);
}

// 1 / (1 + e^-x).
FUNCTION float SIGMOID(float x)
{
    return 1.0f / (1.0f + EXP(-x));
}
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
#line 1 "Shaders/Common/GruCell.k"
// What the kernels of a gated recurrent unit do with one unit of one row once its recurrent sums are known. They use the kernels' buffers and scalars by name.

#define GRU_STEP(row, unit, resetSum, updateSum, memorySum) \
{ \
    int place = row * units + unit; \
    int gate = (offset + row * units) * 3 + unit; \
    float reset = SIGMOID(resetSum + gates[gate] + bias[unit]); \
    float update = SIGMOID(updateSum + gates[gate + units] + bias[unit + units]); \
    float memory = memorySum + bias[unit + units * 2]; \
    float fresh = TANH(FMA(reset, memory, gates[gate + units * 2])); \
    gates[gate] = reset; \
    gates[gate + units] = update; \
    gates[gate + units * 2] = fresh; \
    candidate[offset + place] = memory; \
    hidden[offset + place] = FMA(update, previous[previousOffset + place] - fresh, fresh); \
}

#define GRU_STEP_GRADIENT(row, unit, recurrentSum) \
{ \
    int place = row * units + unit; \
    int gate = (offset + row * units) * 3 + unit; \
    float reset = gates[gate]; \
    float update = gates[gate + units]; \
    float fresh = gates[gate + units * 2]; \
    float dHidden = recurrentSum + upstream[offset + place]; \
    if (depth != 0) \
    { \
        dHidden += carry[place]; \
    } \
    float dFresh = dHidden * (1.0f - update) * (1.0f - fresh * fresh); \
    float dUpdate = dHidden * (previous[previousOffset + place] - fresh) * update * (1.0f - update); \
    float dReset = dFresh * candidate[offset + place] * reset * (1.0f - reset); \
    gradient[gate] = dReset; \
    gradient[gate + units] = dUpdate; \
    gradient[gate + units * 2] = dFresh; \
    recurrent[gate] = dReset; \
    recurrent[gate + units] = dUpdate; \
    recurrent[gate + units * 2] = dFresh * reset; \
    carry[place] = dHidden * update; \
}
__kernel __attribute__((reqd_work_group_size(16, 4, 1)))
void GruStep(
    __global float *gates,
    __global const float *previous,
    __global const float *weight,
    __global const float *bias,
    __global float *candidate,
    __global float *hidden,
    const int batch,
    const int units,
    const int depth,
    const int offset,
    const int previousOffset)
{
#line 22 "Shaders/Recurrent/GruStep.k"
    float sum[12];
    RECURRENT_PRODUCT(sum, 3, previous, previousOffset, depth, batch)
    UNROLL for (int i = 0; i < 4; ++i)
    {
        int row = GLOBAL_Y * 4 + i;
        if (GLOBAL_X < units && row < batch)
        {
            GRU_STEP(row, GLOBAL_X, sum[i * 3], sum[i * 3 + 1], sum[i * 3 + 2])
        }
    }
}
