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
#line 1 "Shaders/Common/Recurrent16.k"
// The products at the heart of a recurrent step, for kernels that target OpenCLCpu: OpenCL C only. One work-item covers 16 units and 64 rows of
// the batch. A panel (see PackPanels) holds for every depth the weights of some sums for each of the 16 units.

// sums[row * stride] = sum over d of state[row depth + d] times line d of a panel, whose lines lie width apart; with PAIR the next 16 columns go to
// sums[row * stride + 1]. Eight rows at a time stay in registers; rows beyond the last repeat it, and their sums are overwritten by nobody.
#define RECURRENT_COLUMNS(NAME, PAIR) \
FUNCTION void NAME(__global const float *state, __global const float *panel, int rows, int depth, int width, float16 *sums, int stride) \
{ \
    for (int row = 0; row < rows; row += 8) \
    { \
        __global const float *line[8]; \
        float16 left[8]; \
        float16 right[8]; \
        UNROLL for (int i = 0; i < 8; ++i) \
        { \
            line[i] = state + min(row + i, rows - 1) * depth; \
            left[i] = (float16)(0.0f); \
            right[i] = (float16)(0.0f); \
        } \
        for (int d = 0; d < depth; ++d) \
        { \
            const float16 leftWeight = vload16(0, panel + d * width); \
            const float16 rightWeight = PAIR ? vload16(0, panel + d * width + 16) : leftWeight; \
            UNROLL for (int i = 0; i < 8; ++i) \
            { \
                const float16 value = (float16)(line[i][d]); \
                left[i] = fma(value, leftWeight, left[i]); \
                if (PAIR) \
                { \
                    right[i] = fma(value, rightWeight, right[i]); \
                } \
            } \
        } \
        UNROLL for (int i = 0; i < 8; ++i) \
        { \
            sums[(row + i) * stride] = left[i]; \
            if (PAIR) \
            { \
                sums[(row + i) * stride + 1] = right[i]; \
            } \
        } \
    } \
}

RECURRENT_COLUMNS(RECURRENT_ONE, 0)
RECURRENT_COLUMNS(RECURRENT_TWO, 1)
__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void GruStepGradient(
    __global const float *gates,
    __global const float *candidate,
    __global const float *previous,
    __global const float *weight,
    __global float *gradient,
    __global float *recurrent,
    __global float *carry,
    __global const float *upstream,
    const int batch,
    const int units,
    const int depth,
    const int offset,
    const int nextOffset,
    const int previousOffset)
{
#line 212 "Shaders/Recurrent/GruStep.k"
    const int unit = GROUP_X * 16;
    const int width = units - unit;
    const int row0 = GROUP_Y * 64;
    const int rows = min(batch - row0, 64);
    float16 sums[64];
    RECURRENT_ONE(recurrent + nextOffset + row0 * depth, weight + GROUP_X * depth * 16, rows, depth, 16, sums, 1);
    for (int row = 0; row < rows; ++row)
    {
        const int place = (row0 + row) * units + unit;
        const int gate = (offset + (row0 + row) * units) * 3 + unit;
        const float16 reset = LOAD_PART_16(gates + gate, width);
        const float16 update = LOAD_PART_16(gates + gate + units, width);
        const float16 fresh = LOAD_PART_16(gates + gate + units * 2, width);
        const float16 before = LOAD_PART_16(previous + previousOffset + place, width);
        float16 dHidden = sums[row] + LOAD_PART_16(upstream + offset + place, width);
        if (depth)
        {
            dHidden += LOAD_PART_16(carry + place, width);
        }

        const float16 dFresh = dHidden * (1.0f - update) * (1.0f - fresh * fresh);
        const float16 dUpdate = dHidden * (before - fresh) * update * (1.0f - update);
        const float16 dReset = dFresh * LOAD_PART_16(candidate + offset + place, width) * reset * (1.0f - reset);
        STORE_PART_16(dReset, gradient + gate, width);
        STORE_PART_16(dUpdate, gradient + gate + units, width);
        STORE_PART_16(dFresh, gradient + gate + units * 2, width);
        STORE_PART_16(dReset, recurrent + gate, width);
        STORE_PART_16(dUpdate, recurrent + gate + units, width);
        STORE_PART_16(dFresh * reset, recurrent + gate + units * 2, width);
        STORE_PART_16(dHidden * update, carry + place, width);
    }
}
