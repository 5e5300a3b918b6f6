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
#line 1 "Shaders/Common/Activation16.k"
// For kernels that target OpenCLCpu: OpenCL C only. Needs Activation.

// Lane by lane ACTIVATE.
FUNCTION float16 ACTIVATE_16(float16 value, int activation)
{
    if (activation == 0)
    {
        return value;
    }

    if (activation == 1)
    {
        return select(value, (float16)(0.0f), value < 0.0f);
    }

    float lanes[16];
    vstore16(value, 0, lanes);
    for (int i = 0; i < 16; ++i)
    {
        lanes[i] = ACTIVATE(lanes[i], activation);
    }

    return vload16(0, lanes);
}
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
#line 1 "Shaders/Common/ConvolutionLanes16.k"
// Convolutions whose lanes are filters, for kernels that target OpenCLCpu: OpenCL C only.

// Whether filters fill vectors better than positions, which run on through what lies between the rows of the output, and the sums are long enough
// to repay that filters and positions change places in the end.
FUNCTION bool FILTERS_FILL_LANES(int rows, int columns, int pitch, int filters, int depths)
{
    const long byPosition = (long)(((rows - 1) * pitch + columns + 31) / 32 * 32) * ((filters + 7) / 8 * 8);
    const long byFilter = (long)(rows * columns) * ((filters + 31) / 32 * 32);
    return depths >= 32 && byFilter < byPosition;
}

// sums[i] = sum over taps and channels of the spread image's element at from[i] times a line of 16 filters, for 8 positions; with PAIR the 16
// filters beside those go to the other sums.
#define CONVOLVE_FILTERS(NAME, PAIR) \
FUNCTION void NAME( \
    __global const float *x, const int *from, __global const float *line, __global const int *taps, int tapCount, int tapWeights, int channels, \
    int plane, int width, float16 *sums, float16 *others) \
{ \
    long at[8]; \
    float16 left[8]; \
    float16 right[8]; \
    UNROLL for (int i = 0; i < 8; ++i) \
    { \
        at[i] = from[i]; \
        left[i] = (float16)(0.0f); \
        right[i] = (float16)(0.0f); \
    } \
    for (int tap = 0; tap < tapCount; ++tap) \
    { \
        __global const float *place = x + taps[2 * tap]; \
        __global const float *weights = line + tap * tapWeights; \
        for (int channel = 0; channel < channels; ++channel, place += plane, weights += width) \
        { \
            const float16 leftWeights = vload16(0, weights); \
            const float16 rightWeights = PAIR ? vload16(1, weights) : leftWeights; \
            UNROLL for (int i = 0; i < 8; ++i) \
            { \
                const float16 value = (float16)(place[at[i]]); \
                left[i] = fma(value, leftWeights, left[i]); \
                if (PAIR) \
                { \
                    right[i] = fma(value, rightWeights, right[i]); \
                } \
            } \
        } \
    } \
    UNROLL for (int i = 0; i < 8; ++i) \
    { \
        sums[i] = left[i]; \
        if (PAIR) \
        { \
            others[i] = right[i]; \
        } \
    } \
}

CONVOLVE_FILTERS(CONVOLVE_ONE, 0)
CONVOLVE_FILTERS(CONVOLVE_PAIR, 1)
__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
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
#line 222 "Shaders/Convolution/Convolution.k"
    const int blocks = (filters + 7) / 8;
    const int width = min(blocks * 8, 32);
    const int padded = (filters + width - 1) / width * width;
    const int tapWeights = groups * padded * channels;
    const int lastBlock = min(GROUP_Y * 4 + 4, groups * blocks);
    const int first = GROUP_X * 256;
    const int end = min(first + 256, rows * columns);
    const bool compact = yColumn == 1 && yRow == columns;
    if (FILTERS_FILL_LANES(rows, columns, pitch, filters, channels * tapCount))
    {
        for (int block = GROUP_Y * 4; block < lastBlock;)
        {
            const int group = block / blocks;
            const int firstFilter = block % blocks * 8;
            const int used = min(min(lastBlock - block, blocks - block % blocks), 4 - block % blocks % 4);
            const int count = min(filters - firstFilter, used * 8);
            __global const float *source = x + (GROUP_Z * groups + group) * channels * plane;
            __global const float *line = weight + ((firstTap * groups + group) * padded + firstFilter / width * width) * channels + firstFilter % width;
            __global const float *shift = bias + group * filters + firstFilter;
            __global float *target = y + yOffset + (GROUP_Z * groups * filters + group * filters + firstFilter) * yPlane;
            const float16 shift0 = hasBias ? LOAD_PART_16(shift, count) : (float16)(0.0f);
            const float16 shift1 = hasBias && count > 16 ? LOAD_PART_16(shift + 16, count - 16) : (float16)(0.0f);
            for (int element = first; element < end; element += 16)
            {
                const int positions = min(end - element, 16);
                int from[16];
                int to[16];
                for (int i = 0, row = element / columns, column = element % columns; i < 16; ++i)
                {
                    from[i] = row * pitch + column;
                    to[i] = row * yRow + column * yColumn;
                    const bool wraps = column == columns - 1;
                    const bool last = i >= positions - 1;
                    row += !last && wraps ? 1 : 0;
                    column = last ? column : wraps ? 0 : column + 1;
                }

                // Positions and filters change places, so that neighbours in y lie side by side.
                float16 sums[2][16];
                for (int i = 0; i < positions; i += 8)
                {
                    if (count > 16)
                    {
                        CONVOLVE_PAIR(source, from + i, line, taps + 2 * firstTap, tapCount, tapWeights, channels, plane, width, sums[0] + i, sums[1] + i);
                    }
                    else
                    {
                        CONVOLVE_ONE(source, from + i, line, taps + 2 * firstTap, tapCount, tapWeights, channels, plane, width, sums[0] + i, sums[0] + i);
                    }
                }

                for (int part = 0; part * 16 < count; ++part)
                {
                    float16 lines[16];
                    UNROLL for (int i = 0; i < 16; ++i)
                    {
                        lines[i] = ACTIVATE_16(sums[part][i] + (part == 0 ? shift0 : shift1), activation);
                    }

                    TRANSPOSE_16(lines);
                    __global float *place = target + part * 16 * yPlane;
                    if (compact && positions == 16)
                    {
                        UNROLL for (int i = 0; i < 16; ++i)
                        {
                            if (part * 16 + i < count)
                            {
                                vstore16(lines[i], 0, place + i * yPlane + element);
                            }
                        }
                    }
                    else
                    {
                        for (int i = 0; i < min(count - part * 16, 16); ++i)
                        {
                            float lanes[16];
                            vstore16(lines[i], 0, lanes);
                            for (int j = 0; j < positions; ++j)
                            {
                                place[i * yPlane + to[j]] = lanes[j];
                            }
                        }
                    }
                }
            }

            block += used;
        }

        return;
    }

    const int stop = (end - 1) / columns * pitch + (end - 1) % columns + 1;
    for (int start = first / columns * pitch + first % columns; start < stop; start += 32)
    {
        // The runs of positions that are stored: first lane, number, row and column of y.
        int runLane[33];
        int runLength[33];
        int runRow[33];
        int runColumn[33];
        int runs = 0;
        const int count = min(stop - start, 32);
        for (int lane = 0, row = start / pitch, column = start % pitch; lane < count; lane += pitch - column, column = 0, ++row)
        {
            if (column < columns)
            {
                runLane[runs] = lane;
                runLength[runs] = min(columns - column, count - lane);
                runRow[runs] = row;
                runColumn[runs] = column;
                ++runs;
            }
        }

        for (int block = GROUP_Y * 4; block < lastBlock; ++block)
        {
            const int group = block / blocks;
            const int firstFilter = block % blocks * 8;
            const int used = min(filters - firstFilter, 8);
            __global const float *source = x + (GROUP_Z * groups + group) * channels * plane + start;
            __global const float *w = weight + ((firstTap * groups + group) * padded + firstFilter / width * width) * channels + firstFilter % width;

            float16 sum[8][2];
            UNROLL for (int i = 0; i < 8; ++i)
            {
                sum[i][0] = (float16)(0.0f);
                sum[i][1] = (float16)(0.0f);
            }

            if (count > 16)
            {
                for (int channel = 0; channel < channels; ++channel)
                {
                    for (int tap = 0; tap < tapCount; ++tap)
                    {
                        const float16 x0 = vload16(0, source + channel * plane + taps[2 * (firstTap + tap)]);
                        const float16 x1 = vload16(1, source + channel * plane + taps[2 * (firstTap + tap)]);
                        __global const float *place = w + tap * groups * padded * channels + channel * width;
                        UNROLL for (int i = 0; i < 8; ++i)
                        {
                            const float16 value = (float16)(place[i]);
                            sum[i][0] = fma(value, x0, sum[i][0]);
                            sum[i][1] = fma(value, x1, sum[i][1]);
                        }
                    }
                }
            }
            else
            {
                for (int channel = 0; channel < channels; ++channel)
                {
                    for (int tap = 0; tap < tapCount; ++tap)
                    {
                        const float16 x0 = vload16(0, source + channel * plane + taps[2 * (firstTap + tap)]);
                        __global const float *place = w + tap * groups * padded * channels + channel * width;
                        UNROLL for (int i = 0; i < 8; ++i)
                        {
                            sum[i][0] = fma((float16)(place[i]), x0, sum[i][0]);
                        }
                    }
                }
            }

            float lanes[8][48];
            UNROLL for (int i = 0; i < 8; ++i)
            {
                const float16 shift = (float16)(hasBias ? bias[group * filters + firstFilter + min(i, used - 1)] : 0.0f);
                vstore16(ACTIVATE_16(sum[i][0] + shift, activation), 0, lanes[i]);
                vstore16(ACTIVATE_16(sum[i][1] + shift, activation), 1, lanes[i]);
            }

            __global float *target = y + yOffset + (GROUP_Z * groups * filters + group * filters + firstFilter) * yPlane;
            for (int i = 0; i < used; ++i)
            {
                for (int run = 0; run < runs; ++run)
                {
                    __global float *to = target + i * yPlane + runRow[run] * yRow + runColumn[run] * yColumn;
                    const float *from = lanes[i] + runLane[run];
                    const int length = runLength[run];
                    if (yColumn == 1)
                    {
                        // What goes beyond a run is overwritten by the next one, if this work-item has that much to come.
                        const int room = compact ? end - runRow[run] * columns - runColumn[run] : length;
                        STORE_PART_16(vload16(0, from), to, min(room, 16));
                        if (length > 16)
                        {
                            STORE_PART_16(vload16(1, from), to + 16, min(room - 16, 16));
                        }
                    }
                    else
                    {
                        for (int lane = 0; lane < length; ++lane)
                        {
                            to[lane * yColumn] = from[lane];
                        }
                    }
                }
            }
        }
    }
}
