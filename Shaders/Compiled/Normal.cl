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
#line 1 "Shaders/Common/Random.k"
// Philox4x32-10 (Salmon et al. 2011, section 3.3): 128 random bits from a counter and a key, the same on every device.
FUNCTION uint4 PHILOX(uint4 counter, uint keyLow, uint keyHigh)
{
    uint4 c = counter;
    uint k0 = keyLow;
    uint k1 = keyHigh;
    for (int i = 0; i < 10; ++i)
    {
        uint high0 = MULHI(0xD2511F53u, c.x);
        uint low0 = 0xD2511F53u * c.x;
        uint high1 = MULHI(0xCD9E8D57u, c.z);
        uint low1 = 0xCD9E8D57u * c.z;
        c = U4(high1 ^ c.y ^ k0, low1, high0 ^ c.w ^ k1, low0);
        k0 += 0x9E3779B9u;
        k1 += 0xBB67AE85u;
    }

    return c;
}

// The block of four numbers for elements 4 block .. 4 block + 3. Of the step state, [4] is the step, [5] and [6] the seed, [7] the counter's last word.
#define PHILOX_BLOCK(state, stream, block) \
    PHILOX(U4(TO_UINT(block), TO_UINT(stream), TO_UINT(state[4]), TO_UINT(state[7])), TO_UINT(state[5]), TO_UINT(state[6]))

// Evenly spread over 0 <= u < 1, from the upper 24 bits.
FUNCTION float UNIFORM(uint bits)
{
    return TO_FLOAT(bits >> 8) * 5.9604644775390625e-8f;
}
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
#line 1 "Shaders/Common/Normal.k"
// Sine of (u + shift / 4) turns, 0 <= u < 1, by the polynomials of the Cephes library (Moshier 1989). Drivers promise only 11 bits for their own.
FUNCTION float SIN_TURNS_SHIFTED(float u, int shift)
{
    float quarter = floor(FMA(u, 4.0f, 0.5f));
    float r = FMA(quarter, -0.25f, u) * 6.283185307179586f;
    float z = r * r;
    float s = FMA(FMA(FMA(-1.9515295891e-4f, z, 8.3321608736e-3f), z, -1.6666654611e-1f) * z, r, r);
    float c = FMA(FMA(FMA(2.443315711809948e-5f, z, -1.388731625493765e-3f), z, 4.166664568298827e-2f) * z, z, FMA(z, -0.5f, 1.0f));
    int q = TO_INT(quarter) + shift;
    float value = (q & 1) != 0 ? c : s;
    return (q & 2) != 0 ? -value : value;
}

#define SIN_TURNS(u) SIN_TURNS_SHIFTED(u, 0)
#define COS_TURNS(u) SIN_TURNS_SHIFTED(u, 1)

// Length of a pair of normal numbers (Box and Muller 1958) from random bits. One is added so that the logarithm is of a number above 0.
FUNCTION float NORMAL_RADIUS(uint bits)
{
    return sqrt(-2.0f * LOG(TO_FLOAT((bits >> 8) + 1u) * 5.9604644775390625e-8f));
}
__kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void Normal(
    __global float *y,
    __global const int *state,
    const int count,
    const int stream)
{
#line 15 "Shaders/Random/Normal.k"
    for (int block = GLOBAL_X; block * 4 < count; block += GLOBAL_SIZE_X)
    {
        uint4 bits = PHILOX_BLOCK(state, stream, block);
        float radius0 = NORMAL_RADIUS(bits.x);
        float radius1 = NORMAL_RADIUS(bits.z);
        float angle0 = UNIFORM(bits.y);
        float angle1 = UNIFORM(bits.w);
        int i = block * 4;
        y[i] = radius0 * COS_TURNS(angle0);
        if (i + 1 < count)
        {
            y[i + 1] = radius0 * SIN_TURNS(angle0);
        }

        if (i + 2 < count)
        {
            y[i + 2] = radius1 * COS_TURNS(angle1);
        }

        if (i + 3 < count)
        {
            y[i + 3] = radius1 * SIN_TURNS(angle1);
        }
    }
}
