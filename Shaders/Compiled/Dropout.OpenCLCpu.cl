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
#line 1 "Shaders/Common/Float16.k"
// Sixteen floats at a time, for kernels that target OpenCLCpu: OpenCL C only.

// The first count floats at p; the other lanes are 0.
FUNCTION float16 LOAD_PART_16(__global const float *p, int count)
{
    if (count >= 16)
    {
        return vload16(0, p);
    }

    float lanes[16];
    for (int i = 0; i < 16; ++i)
    {
        lanes[i] = i < count ? p[i] : 0.0f;
    }

    return vload16(0, lanes);
}

// Sixteen floats at p[index], of which those from p[length] on are not read.
FUNCTION float16 LOAD_16(__global const float *p, int index, int length)
{
    return LOAD_PART_16(p + index, length - index);
}

// Writes the first count lanes to p.
FUNCTION void STORE_PART_16(float16 value, __global float *p, int count)
{
    if (count >= 16)
    {
        vstore16(value, 0, p);
        return;
    }

    float lanes[16];
    vstore16(value, 0, lanes);
    for (int i = 0; i < count; ++i)
    {
        p[i] = lanes[i];
    }
}

// Lanes of a and b in turn, from their lower and their upper halves.
#define INTERLEAVE_LOW(a, b) (float16)(a.s0, b.s0, a.s1, b.s1, a.s2, b.s2, a.s3, b.s3, a.s4, b.s4, a.s5, b.s5, a.s6, b.s6, a.s7, b.s7)
#define INTERLEAVE_HIGH(a, b) (float16)(a.s8, b.s8, a.s9, b.s9, a.sa, b.sa, a.sb, b.sb, a.sc, b.sc, a.sd, b.sd, a.se, b.se, a.sf, b.sf)

// Exchanges rows and lanes of 16 vectors: four rounds, each of which interleaves vector i with vector i + 8.
#define TRANSPOSE_16(lines) \
    UNROLL for (int round = 0; round < 4; ++round) \
    { \
        float16 mixed[16]; \
        UNROLL for (int pair = 0; pair < 8; ++pair) \
        { \
            mixed[pair * 2] = INTERLEAVE_LOW(lines[pair], lines[pair + 8]); \
            mixed[pair * 2 + 1] = INTERLEAVE_HIGH(lines[pair], lines[pair + 8]); \
        } \
        UNROLL for (int line = 0; line < 16; ++line) \
        { \
            lines[line] = mixed[line]; \
        } \
    }
#line 1 "Shaders/Common/Random16.k"
// Philox4x32-10 for sixteen blocks at a time, for kernels that target OpenCLCpu: OpenCL C only. The bits are those of Random.

// Upper words of the products.
FUNCTION uint16 MULTIPLY_HIGH_16(uint16 words, uint factor)
{
    return convert_uint16((convert_ulong16(words) * (ulong)factor) >> (ulong)32);
}

// Words 0 to 3 of blocks block .. block + 15; of the step state, [4] is the step, [5] and [6] the seed, [7] the counter's last word.
FUNCTION void PHILOX_16(__global const int *state, int stream, int block, uint16 *words)
{
    uint16 c0 = (uint16)((uint)block) + (uint16)(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    uint16 c1 = (uint16)((uint)stream);
    uint16 c2 = (uint16)((uint)state[4]);
    uint16 c3 = (uint16)((uint)state[7]);
    uint k0 = (uint)state[5];
    uint k1 = (uint)state[6];
    for (int i = 0; i < 10; ++i)
    {
        const uint16 high0 = MULTIPLY_HIGH_16(c0, 0xD2511F53u);
        const uint16 low0 = c0 * 0xD2511F53u;
        const uint16 high2 = MULTIPLY_HIGH_16(c2, 0xCD9E8D57u);
        const uint16 low2 = c2 * 0xCD9E8D57u;
        c0 = high2 ^ c1 ^ k0;
        c1 = low2;
        c2 = high0 ^ c3 ^ k1;
        c3 = low0;
        k0 += 0x9E3779B9u;
        k1 += 0xBB67AE85u;
    }

    words[0] = c0;
    words[1] = c1;
    words[2] = c2;
    words[3] = c3;
}

// Lane by lane UNIFORM.
FUNCTION float16 UNIFORM_16(uint16 bits)
{
    return convert_float16(as_int16(bits >> (uint)8)) * 5.9604644775390625e-8f;
}
__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void Dropout(
    __global const float *x,
    __global const int *state,
    __global float *y,
    const int count,
    const int stream,
    const float rate,
    const float scale)
{
#line 54 "Shaders/Random/Dropout.k"
    for (int tile = GROUP_X * 4096; tile < count; tile += GROUPS_X * 4096)
    {
        const int end = min(tile + 4096, count);
        for (int first = tile; first < end; first += 64)
        {
            uint16 words[4];
            PHILOX_16(state, stream, first / 4, words);
            // From one vector per word to four blocks per vector.
            float16 word[4];
            UNROLL for (int i = 0; i < 4; ++i)
            {
                word[i] = UNIFORM_16(words[i]);
            }

            const float16 evenLow = INTERLEAVE_LOW(word[0], word[2]);
            const float16 evenHigh = INTERLEAVE_HIGH(word[0], word[2]);
            const float16 oddLow = INTERLEAVE_LOW(word[1], word[3]);
            const float16 oddHigh = INTERLEAVE_HIGH(word[1], word[3]);
            const float16 numbers[4] =
            {
                INTERLEAVE_LOW(evenLow, oddLow), INTERLEAVE_HIGH(evenLow, oddLow), INTERLEAVE_LOW(evenHigh, oddHigh), INTERLEAVE_HIGH(evenHigh, oddHigh)
            };
            UNROLL for (int part = 0; part < 4; ++part)
            {
                const int i = first + part * 16;
                STORE_PART_16(select(LOAD_16(x, i, end) * scale, (float16)(0.0f), numbers[part] < rate), y + i, end - i);
            }
        }
    }
}
