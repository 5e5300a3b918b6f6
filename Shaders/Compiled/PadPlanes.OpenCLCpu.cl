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
#line 97 "Shaders/Convolution/PadPlanes.k"
    const int first = (GROUP_X * 8192 + pitch - 1) / pitch;
    const int last = min((GROUP_X * 8192 + 8192 + pitch - 1) / pitch, (count + pitch - 1) / pitch);
    const int end = min(last * pitch, count);
    const int length = planes * height * width;
    const int phases = phaseRows * phaseColumns;
    int phase = first / rows;
    int line = first % rows;
    for (int place = first * pitch; place < end; ++phase, line = 0)
    {
        const int plane = phase / phases;
        const int shift = phase % phaseColumns - left;
        const int firstRow = phase % phases / phaseColumns - top;
        const int begin = clamp((strideColumns - 1 - shift) / strideColumns, 0, pitch);
        const int stop = clamp((width - shift + strideColumns - 1) / strideColumns, begin, pitch);
        for (; line < rows && place < end; ++line, place += pitch)
        {
            const int row = line * strideRows + firstRow;
            __global float *to = y + place;
            if (plane >= planes || row < 0 || row >= height)
            {
                for (int column = 0; column < min(pitch, end - place); ++column)
                {
                    to[column] = 0.0f;
                }

                continue;
            }

            const int source = (plane * height + row) * width + shift;
            int column = begin;
            if (strideColumns == 1)
            {
                const int whole = min(length - source, end - place);
                for (; column < stop && column + 16 <= whole; column += 16)
                {
                    vstore16(vload16(0, x + source + column), 0, to + column);
                }
            }

            for (; column < stop; ++column)
            {
                to[column] = x[source + column * strideColumns];
            }

            for (column = 0; column < begin; ++column)
            {
                to[column] = 0.0f;
            }

            for (column = stop; column < pitch; ++column)
            {
                to[column] = 0.0f;
            }
        }
    }
}
