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
#line 1 "Shaders/Common/Stretch16.k"
// Sums and stretches for normalizations on OpenCLCpu: OpenCL C only. Needs Float16.

// The sum of all lanes, in a fixed tree.
FUNCTION float SUM_LANES_16(float16 value)
{
    const float8 half8 = value.lo + value.hi;
    const float4 half4 = half8.lo + half8.hi;
    const float2 half2 = half4.lo + half4.hi;
    return half2.x + half2.y;
}

// The end of the stretch from element of a sample on that can be treated alike: one channel of several values, or channels of one value that
// share their statistics, or have each its own.
FUNCTION int STRETCH_END(int element, int end, int length, int channelsPerSet)
{
    const int unit = length > 1 ? length : channelsPerSet;
    return unit == 1 ? end : min(end, (element / unit + 1) * unit);
}
__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void NormalizationSums(
    __global const float *x,
    __global const float *dy,
    __global const float *mean,
    __global const float *variance,
    __global const float *scale,
    __global float *sum,
    __global float *product,
    const int rows,
    const int columns,
    const int length,
    const int stride,
    const int channels,
    const int channelLength,
    const int sampleStride,
    const int channelsPerSet,
    const int weighted,
    const float epsilon)
{
#line 79 "Shaders/Normalization/NormalizationSums.k"
    const int size = channels * channelLength;
    for (int tile = GROUP_X * 16; tile < rows; tile += GROUPS_X * 16)
    {
        const int end = min(tile + 16, rows);
        if (length == 1)
        {
            for (int first = tile; first < end;)
            {
                const int last = STRETCH_END(first, end, 1, channelsPerSet);
                const int width = last - first;
                float16 total = (float16)(0.0f);
                float16 totalProduct = (float16)(0.0f);
                for (int sample = 0; sample < columns; ++sample)
                {
                    const int set = sample * sampleStride + first / channelsPerSet;
                    const float16 center = channelsPerSet > 1 ? (float16)(mean[set]) : LOAD_PART_16(mean + set, width);
                    const float16 spread = channelsPerSet > 1 ? (float16)(variance[set]) : LOAD_PART_16(variance + set, width);
                    const float16 normalized = (LOAD_PART_16(x + sample * stride + first, width) - center) / sqrt(spread + epsilon);
                    float16 value = LOAD_PART_16(dy + sample * stride + first, width);
                    if (weighted)
                    {
                        value *= LOAD_PART_16(scale + first, width);
                    }

                    total += value;
                    totalProduct = fma(value, normalized, totalProduct);
                }

                STORE_PART_16(total, sum + first, width);
                STORE_PART_16(totalProduct, product + first, width);
                first = last;
            }

            continue;
        }

        for (int row = tile; row < end; ++row)
        {
            float total = 0.0f;
            float totalProduct = 0.0f;
            for (int run = 0; run < columns / length; ++run)
            {
                const int start = run * stride + row * length;
                const int sample = start / size;
                const int set = sample * sampleStride + (start - sample * size) / channelLength / channelsPerSet;
                const float center = mean[set];
                const float inverse = 1.0f / sqrt(variance[set] + epsilon);
                for (int first = start; first < start + length;)
                {
                    const int element = first - sample * size;
                    const int last = first - element + STRETCH_END(element, element + start + length - first, channelLength, channelsPerSet);
                    const int channel = element / channelLength;
                    const float own = weighted ? scale[channel] : 1.0f;
                    const bool each = weighted && channelLength == 1;
                    float16 part = (float16)(0.0f);
                    float16 partProduct = (float16)(0.0f);
                    int i = first;
                    for (; i + 16 <= last; i += 16)
                    {
                        const float16 value = vload16(0, dy + i) * (each ? vload16(0, scale + channel + i - first) : (float16)(own));
                        part += value;
                        partProduct = fma(value, vload16(0, x + i) - center, partProduct);
                    }

                    float sums = SUM_LANES_16(part);
                    float products = SUM_LANES_16(partProduct);
                    for (; i < last; ++i)
                    {
                        const float value = dy[i] * (each ? scale[channel + i - first] : own);
                        sums += value;
                        products = fma(value, x[i] - center, products);
                    }

                    total += sums;
                    totalProduct = fma(products, inverse, totalProduct);
                    first = last;
                }
            }

            sum[row] = total;
            product[row] = totalProduct;
        }
    }
}
