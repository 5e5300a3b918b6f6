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
#line 1 "Shaders/Common/Activation.k"
// The activations that a kernel can apply to its result: 0 none, 1 relu, 2 tanh, 3 sigmoid. Needs Math.
FUNCTION float ACTIVATE(float x, int activation)
{
    float result = x;
    if (activation == 1)
    {
        result = x < 0.0f ? 0.0f : x;
    }
    else if (activation == 2)
    {
        result = TANH(x);
    }
    else if (activation == 3)
    {
        result = SIGMOID(x);
    }

    return result;
}
__kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void Convolution(
    __global const float *x,
    __global const float *weight,
    __global const float *bias,
    __global const int *taps,
    __global float *y,
    const int images,
    const int groups,
    const int channels,
    const int filters,
    const int firstTap,
    const int tapCount,
    const int plane,
    const int pitch,
    const int rows,
    const int columns,
    const int yOffset,
    const int yPlane,
    const int yRow,
    const int yColumn,
    const int hasBias,
    const int activation)
{
#line 31 "Shaders/Convolution/Convolution.k"
    int blocks = (filters + 7) / 8;
    int group = GROUP_Y / blocks;
    int firstFilter = GROUP_Y % blocks * 8;
    if (GLOBAL_X < rows * columns)
    {
        int row = GLOBAL_X / columns;
        int column = GLOBAL_X % columns;
        int source = (GROUP_Z * groups + group) * channels * plane + row * pitch + column;
        int width = min(blocks * 8, 32);
        int padded = (filters + width - 1) / width * width;
        int place = ((firstTap * groups + group) * padded + firstFilter / width * width) * channels + firstFilter % width;
        float sum[8];
        UNROLL for (int i = 0; i < 8; ++i)
        {
            sum[i] = 0.0f;
        }

        for (int channel = 0; channel < channels; ++channel)
        {
            for (int tap = 0; tap < tapCount; ++tap)
            {
                float value = x[source + taps[2 * (firstTap + tap)]];
                int w = place + tap * groups * padded * channels;
                UNROLL for (int i = 0; i < 8; ++i)
                {
                    sum[i] = FMA(value, weight[w + i], sum[i]);
                }
            }

            source += plane;
            place += width;
        }

        int target = yOffset + (GROUP_Z * groups * filters + group * filters + firstFilter) * yPlane + row * yRow + column * yColumn;
        UNROLL for (int i = 0; i < 8; ++i)
        {
            if (firstFilter + i < filters)
            {
                float shift = hasBias != 0 ? bias[group * filters + firstFilter + i] : 0.0f;
                y[target + i * yPlane] = ACTIVATE(sum[i] + shift, activation);
            }
        }
    }
}
