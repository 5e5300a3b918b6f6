// The words that kernel bodies share between GLSL and OpenCL C, in GLSL.
#extension GL_EXT_control_flow_attributes : require
#define float4 vec4
#define uint4 uvec4
#define F4(a, b, c, d) vec4(a, b, c, d)
#define F4_SPLAT(x) vec4(x)
#define U4(a, b, c, d) uvec4(a, b, c, d)
#define TO_FLOAT(x) float(x)
#define TO_INT(x) int(x)
#define TO_UINT(x) uint(x)
#define AS_FLOAT(x) intBitsToFloat(x)
#define AS_INT(x) floatBitsToInt(x)
#define FMA(a, b, c) fma(a, b, c)
#define FUNCTION
#define UNROLL [[unroll]]
#define INDEPENDENT
#define BARRIER() barrier()
#define GROUP_X int(gl_WorkGroupID.x)
#define GROUP_Y int(gl_WorkGroupID.y)
#define GROUP_Z int(gl_WorkGroupID.z)
#define GROUPS_X int(gl_NumWorkGroups.x)
#define LOCAL_X int(gl_LocalInvocationID.x)
#define LOCAL_Y int(gl_LocalInvocationID.y)
#define LOCAL_Z int(gl_LocalInvocationID.z)
#define GLOBAL_X int(gl_GlobalInvocationID.x)
#define GLOBAL_Y int(gl_GlobalInvocationID.y)
#define GLOBAL_Z int(gl_GlobalInvocationID.z)
#define GLOBAL_SIZE_X int(gl_NumWorkGroups.x * gl_WorkGroupSize.x)

uint MULHI(uint a, uint b)
{
    uint high;
    uint low;
    umulExtended(a, b, high, low);
    return high;
}
