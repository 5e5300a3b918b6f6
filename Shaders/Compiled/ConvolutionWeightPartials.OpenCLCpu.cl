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
#line 1 "Shaders/Common/Blocks.k"
// For kernels that target OpenCLCpu: OpenCL C only.

// Writes 32 lanes to the first count blocks of 8 at p, or adds them to what is there.
FUNCTION void ADD_BLOCKS(float16 low, float16 high, __global float *p, int count, bool overwrite)
{
    vstore8(overwrite ? low.lo : low.lo + vload8(0, p), 0, p);
    if (count > 1)
    {
        vstore8(overwrite ? low.hi : low.hi + vload8(1, p), 1, p);
    }

    if (count > 2)
    {
        vstore8(overwrite ? high.lo : high.lo + vload8(2, p), 2, p);
    }

    if (count > 3)
    {
        vstore8(overwrite ? high.hi : high.hi + vload8(3, p), 3, p);
    }
}
__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void ConvolutionWeightPartials(
    __global const float *x,
    __global const float *dy,
    __global const int *taps,
    __global float *parts,
    const int images,
    const int chunk,
    const int groups,
    const int channels,
    const int filters,
    const int tapCount,
    const int plane,
    const int pitch,
    const int rows,
    const int columns)
{
#line 191 "Shaders/Convolution/ConvolutionWeightGradient.k"
    const int blocks = (filters + 7) / 8;
    const int lastBlock = min(GROUP_Y * 4 + 4, groups * blocks);
    const int depths = channels * tapCount + 1;
    const int lastDepth = min(GROUP_X * 1024 + 1024, depths - 1);
    const bool sumsUpstream = GROUP_X * 1024 + 1024 >= depths;
    const int size = rows * columns;
    const int firstImage = GROUP_Z * chunk;
    const int all = min(chunk, images - firstImage) * size;
    const int passes = (all + 255) / 256;
    const int length = images * groups * filters * size;
    float16 turned[256 + 15][2];
    int places[256];

    for (int block = GROUP_Y * 4; block < lastBlock;)
    {
        const int group = block / blocks;
        const int firstFilter = block % blocks * 8;
        const int used = min(lastBlock, (group + 1) * blocks) - block;
        const int width = min(filters - firstFilter, used * 8);
        __global const float *planes = x + (firstImage * groups + group) * channels * plane;
        __global float *target = parts + (GROUP_Z * groups + group) * depths * blocks * 8 + firstFilter;
        for (int pass = 0; pass < passes; ++pass)
        {
            const int first = (int)((long)all * pass / passes);
            const int positions = (int)((long)all * (pass + 1) / passes) - first;
            for (int position = 0, image = first / size, element = first % size; position < positions; ++image, element = 0)
            {
                const int run = min(size - element, positions - position);
                const int upstream = ((firstImage + image) * groups * filters + group * filters + firstFilter) * size + element;
                for (int part = 0; part < (width > 16 ? 2 : 1); ++part)
                {
                    for (int lane = 0; lane < run; lane += 16)
                    {
                        float16 lines[16];
                        UNROLL for (int i = 0; i < 16; ++i)
                        {
                            const int line = upstream + min(part * 16 + i, width - 1) * size + lane;
                            lines[i] = lane + 16 <= run ? vload16(0, dy + line) : LOAD_16(dy, line, length);
                        }

                        TRANSPOSE_16(lines);
                        UNROLL for (int i = 0; i < 16; ++i)
                        {
                            turned[position + lane + i][part] = lines[i];
                        }
                    }
                }

                int row = element / columns;
                int column = element % columns;
                for (int lane = 0; lane < run; ++lane)
                {
                    places[position + lane] = image * groups * channels * plane + row * pitch + column;
                    column = column == columns - 1 ? 0 : column + 1;
                    row += column == 0 ? 1 : 0;
                }

                position += run;
            }

            for (int depth = GROUP_X * 1024; depth < lastDepth; depth += 8)
            {
                __global const float *from[8];
                float16 sum[8][2];
                UNROLL for (int i = 0; i < 8; ++i)
                {
                    const int at = min(depth + i, lastDepth - 1);
                    from[i] = planes + at / tapCount * plane + taps[at % tapCount * 2];
                    sum[i][0] = (float16)(0.0f);
                    sum[i][1] = (float16)(0.0f);
                }

                if (width > 16)
                {
                    for (int position = 0; position < positions; ++position)
                    {
                        const float16 dy0 = turned[position][0];
                        const float16 dy1 = turned[position][1];
                        UNROLL for (int i = 0; i < 8; ++i)
                        {
                            const float16 value = (float16)(from[i][places[position]]);
                            sum[i][0] = fma(value, dy0, sum[i][0]);
                            sum[i][1] = fma(value, dy1, sum[i][1]);
                        }
                    }
                }
                else
                {
                    for (int position = 0; position < positions; ++position)
                    {
                        const float16 dy0 = turned[position][0];
                        UNROLL for (int i = 0; i < 8; ++i)
                        {
                            sum[i][0] = fma((float16)(from[i][places[position]]), dy0, sum[i][0]);
                        }
                    }
                }

                UNROLL for (int i = 0; i < 8; ++i)
                {
                    if (depth + i < lastDepth)
                    {
                        ADD_BLOCKS(sum[i][0], sum[i][1], target + (depth + i) * blocks * 8, used, pass == 0);
                    }
                }
            }

            if (sumsUpstream)
            {
                float16 sum0 = (float16)(0.0f);
                float16 sum1 = (float16)(0.0f);
                for (int position = 0; position < positions; ++position)
                {
                    sum0 += turned[position][0];
                    sum1 += turned[position][1];
                }

                ADD_BLOCKS(sum0, sum1, target + (depths - 1) * blocks * 8, used, pass == 0);
            }
        }

        block += used;
    }
}
