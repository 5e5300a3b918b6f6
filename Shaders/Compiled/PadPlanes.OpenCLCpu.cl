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
__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void PadPlanes(
    __global const float *x,
    __global float *y,
    const int planes,
    const int height,
    const int width,
    const int top,
    const int left,
    const int strideRows,
    const int strideColumns,
    const int phaseRows,
    const int phaseColumns,
    const int rows,
    const int pitch,
    const int count)
{
#line 56 "Shaders/Convolution/PadPlanes.k"
    const int first = (GROUP_X * 8192 + pitch - 1) / pitch;
    const int last = min((GROUP_X * 8192 + 8192 + pitch - 1) / pitch, (count + pitch - 1) / pitch);
    const int end = min(last * pitch, count);
    const int length = planes * height * width;
    const int phases = phaseRows * phaseColumns;
    const int16 lanes = (int16)(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    for (int line = first; line < last; ++line)
    {
        const int phase = line / rows;
        const int plane = phase / phases;
        const int row = line % rows * strideRows + phase % phases / phaseColumns - top;
        const int shift = phase % phaseColumns - left;
        const bool inside = plane < planes && row >= 0 && row < height;
        const int source = inside ? (plane * height + row) * width : 0;
        for (int column = 0; column < pitch; column += 16)
        {
            const int place = line * pitch + column;
            const int start = column * strideColumns + shift;
            float16 value = (float16)(0.0f);
            if (inside && strideColumns == 1)
            {
                // A vector that begins before x or ends behind it is shifted to lie within, by way of an array.
                if (source + start >= 0 && source + start + 16 <= length)
                {
                    value = vload16(0, x + source + start);
                    value = select((float16)(0.0f), value, lanes >= -start && lanes < width - start);
                }
                else
                {
                    float parts[16];
                    for (int i = 0; i < 16; ++i)
                    {
                        parts[i] = start + i >= 0 && start + i < width ? x[source + start + i] : 0.0f;
                    }

                    value = vload16(0, parts);
                }
            }
            else if (inside)
            {
                float parts[16];
                for (int i = 0; i < 16; ++i)
                {
                    const int from = start + i * strideColumns;
                    parts[i] = from >= 0 && from < width ? x[source + from] : 0.0f;
                }

                value = vload16(0, parts);
            }

            STORE_PART_16(value, y + place, end - place);
        }
    }
}
