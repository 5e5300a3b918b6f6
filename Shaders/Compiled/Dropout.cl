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
__kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void Dropout(
    __global const float *x,
    __global const int *state,
    __global float *y,
    const int count,
    const int stream,
    const float rate,
    const float scale)
{
#line 17 "Shaders/Random/Dropout.k"
    for (int block = GLOBAL_X; block * 4 < count; block += GLOBAL_SIZE_X)
    {
        uint4 bits = PHILOX_BLOCK(state, stream, block);
        int i = block * 4;
        y[i] = UNIFORM(bits.x) < rate ? 0.0f : x[i] * scale;
        if (i + 1 < count)
        {
            y[i + 1] = UNIFORM(bits.y) < rate ? 0.0f : x[i + 1] * scale;
        }

        if (i + 2 < count)
        {
            y[i + 2] = UNIFORM(bits.z) < rate ? 0.0f : x[i + 2] * scale;
        }

        if (i + 3 < count)
        {
            y[i + 3] = UNIFORM(bits.w) < rate ? 0.0f : x[i + 3] * scale;
        }
    }
}
