using System.IO;
using System.Runtime.InteropServices;
using Silk.NET.Core.Loader;
using Silk.NET.Core.Native;

namespace Silk.NET.OpenCL
{
    /// <summary>
    /// The OpenCL 1.2 functions that compute needs, under the names and raw signatures of Silk.NET.OpenCL 2.22.
    /// The calling convention is the one of CL_API_CALL: stdcall on 32-bit Windows, the platform's only one elsewhere.
    /// </summary>
    internal sealed unsafe class CL : NativeAPI
    {
        private readonly nint getPlatformIDs;
        private readonly nint getPlatformInfo;
        private readonly nint getDeviceIDs;
        private readonly nint getDeviceInfo;
        private readonly nint createContext;
        private readonly nint releaseContext;
        private readonly nint createCommandQueue;
        private readonly nint releaseCommandQueue;
        private readonly nint createProgramWithSource;
        private readonly nint createProgramWithBinary;
        private readonly nint buildProgram;
        private readonly nint getProgramBuildInfo;
        private readonly nint getProgramInfo;
        private readonly nint releaseProgram;
        private readonly nint createKernel;
        private readonly nint releaseKernel;
        private readonly nint setKernelArg;
        private readonly nint getKernelWorkGroupInfo;
        private readonly nint enqueueNdrangeKernel;
        private readonly nint createBuffer;
        private readonly nint createSubBuffer;
        private readonly nint releaseMemObject;
        private readonly nint enqueueReadBuffer;
        private readonly nint enqueueWriteBuffer;
        private readonly nint enqueueFillBuffer;
        private readonly nint enqueueMarkerWithWaitList;
        private readonly nint finish;
        private readonly nint flush;
        private readonly nint waitForEvents;
        private readonly nint getEventInfo;
        private readonly nint releaseEvent;

        private CL(UnmanagedLibrary library)
            : base(library)
        {
            getPlatformIDs = Find(library, "clGetPlatformIDs");
            getPlatformInfo = Find(library, "clGetPlatformInfo");
            getDeviceIDs = Find(library, "clGetDeviceIDs");
            getDeviceInfo = Find(library, "clGetDeviceInfo");
            createContext = Find(library, "clCreateContext");
            releaseContext = Find(library, "clReleaseContext");
            createCommandQueue = Find(library, "clCreateCommandQueue");
            releaseCommandQueue = Find(library, "clReleaseCommandQueue");
            createProgramWithSource = Find(library, "clCreateProgramWithSource");
            createProgramWithBinary = Find(library, "clCreateProgramWithBinary");
            buildProgram = Find(library, "clBuildProgram");
            getProgramBuildInfo = Find(library, "clGetProgramBuildInfo");
            getProgramInfo = Find(library, "clGetProgramInfo");
            releaseProgram = Find(library, "clReleaseProgram");
            createKernel = Find(library, "clCreateKernel");
            releaseKernel = Find(library, "clReleaseKernel");
            setKernelArg = Find(library, "clSetKernelArg");
            getKernelWorkGroupInfo = Find(library, "clGetKernelWorkGroupInfo");
            enqueueNdrangeKernel = Find(library, "clEnqueueNDRangeKernel");
            createBuffer = Find(library, "clCreateBuffer");
            createSubBuffer = Find(library, "clCreateSubBuffer");
            releaseMemObject = Find(library, "clReleaseMemObject");
            enqueueReadBuffer = Find(library, "clEnqueueReadBuffer");
            enqueueWriteBuffer = Find(library, "clEnqueueWriteBuffer");
            enqueueFillBuffer = Find(library, "clEnqueueFillBuffer");
            enqueueMarkerWithWaitList = Find(library, "clEnqueueMarkerWithWaitList");
            finish = Find(library, "clFinish");
            flush = Find(library, "clFlush");
            waitForEvents = Find(library, "clWaitForEvents");
            getEventInfo = Find(library, "clGetEventInfo");
            releaseEvent = Find(library, "clReleaseEvent");
        }

        /// <summary>Opens the OpenCL loader of this machine.</summary>
        /// <exception cref="FileNotFoundException">No loader is installed, or it is older than OpenCL 1.2.</exception>
        public static CL GetApi() => new CL(new UnmanagedLibrary(LibraryNames.OfThisPlatform()));

        public int GetPlatformIDs(uint num_entries, nint* platforms, uint* num_platforms) =>
            ((delegate* unmanaged[Stdcall]<uint, nint*, uint*, int>)getPlatformIDs)(num_entries, platforms, num_platforms);

        public int GetPlatformInfo(nint platform, PlatformInfo param_name, nuint param_value_size, void* param_value, nuint* param_value_size_ret) =>
            ((delegate* unmanaged[Stdcall]<nint, PlatformInfo, nuint, void*, nuint*, int>)getPlatformInfo)(platform, param_name, param_value_size, param_value, param_value_size_ret);

        public int GetDeviceIDs(nint platform, DeviceType device_type, uint num_entries, nint* devices, uint* num_devices) =>
            ((delegate* unmanaged[Stdcall]<nint, DeviceType, uint, nint*, uint*, int>)getDeviceIDs)(platform, device_type, num_entries, devices, num_devices);

        public int GetDeviceInfo(nint device, DeviceInfo param_name, nuint param_value_size, void* param_value, nuint* param_value_size_ret) =>
            ((delegate* unmanaged[Stdcall]<nint, DeviceInfo, nuint, void*, nuint*, int>)getDeviceInfo)(device, param_name, param_value_size, param_value, param_value_size_ret);

        public nint CreateContext(nint* properties, uint num_devices, nint* devices, NotifyCallback? pfn_notify, void* user_data, int* errcode_ret) =>
            ((delegate* unmanaged[Stdcall]<nint*, uint, nint*, nint, void*, int*, nint>)createContext)(properties, num_devices, devices, Address(pfn_notify), user_data, errcode_ret);

        public int ReleaseContext(nint context) =>
            ((delegate* unmanaged[Stdcall]<nint, int>)releaseContext)(context);

        public nint CreateCommandQueue(nint context, nint device, CommandQueueProperties properties, int* errcode_ret) =>
            ((delegate* unmanaged[Stdcall]<nint, nint, CommandQueueProperties, int*, nint>)createCommandQueue)(context, device, properties, errcode_ret);

        public int ReleaseCommandQueue(nint command_queue) =>
            ((delegate* unmanaged[Stdcall]<nint, int>)releaseCommandQueue)(command_queue);

        public nint CreateProgramWithSource(nint context, uint count, byte** strings, nuint* lengths, int* errcode_ret) =>
            ((delegate* unmanaged[Stdcall]<nint, uint, byte**, nuint*, int*, nint>)createProgramWithSource)(context, count, strings, lengths, errcode_ret);

        public nint CreateProgramWithBinary(nint context, uint num_devices, nint* device_list, nuint* lengths, byte** binaries, int* binary_status, int* errcode_ret) =>
            ((delegate* unmanaged[Stdcall]<nint, uint, nint*, nuint*, byte**, int*, int*, nint>)createProgramWithBinary)(context, num_devices, device_list, lengths, binaries, binary_status, errcode_ret);

        public int BuildProgram(nint program, uint num_devices, nint* device_list, byte* options, ObjectNotifyCallback? pfn_notify, void* user_data) =>
            ((delegate* unmanaged[Stdcall]<nint, uint, nint*, byte*, nint, void*, int>)buildProgram)(program, num_devices, device_list, options, Address(pfn_notify), user_data);

        public int GetProgramBuildInfo(nint program, nint device, ProgramBuildInfo param_name, nuint param_value_size, void* param_value, nuint* param_value_size_ret) =>
            ((delegate* unmanaged[Stdcall]<nint, nint, ProgramBuildInfo, nuint, void*, nuint*, int>)getProgramBuildInfo)(program, device, param_name, param_value_size, param_value, param_value_size_ret);

        public int GetProgramInfo(nint program, ProgramInfo param_name, nuint param_value_size, void* param_value, nuint* param_value_size_ret) =>
            ((delegate* unmanaged[Stdcall]<nint, ProgramInfo, nuint, void*, nuint*, int>)getProgramInfo)(program, param_name, param_value_size, param_value, param_value_size_ret);

        public int ReleaseProgram(nint program) =>
            ((delegate* unmanaged[Stdcall]<nint, int>)releaseProgram)(program);

        public nint CreateKernel(nint program, byte* kernel_name, int* errcode_ret) =>
            ((delegate* unmanaged[Stdcall]<nint, byte*, int*, nint>)createKernel)(program, kernel_name, errcode_ret);

        public int ReleaseKernel(nint kernel) =>
            ((delegate* unmanaged[Stdcall]<nint, int>)releaseKernel)(kernel);

        public int SetKernelArg(nint kernel, uint arg_index, nuint arg_size, void* arg_value) =>
            ((delegate* unmanaged[Stdcall]<nint, uint, nuint, void*, int>)setKernelArg)(kernel, arg_index, arg_size, arg_value);

        public int GetKernelWorkGroupInfo(nint kernel, nint device, KernelWorkGroupInfo param_name, nuint param_value_size, void* param_value, nuint* param_value_size_ret) =>
            ((delegate* unmanaged[Stdcall]<nint, nint, KernelWorkGroupInfo, nuint, void*, nuint*, int>)getKernelWorkGroupInfo)(kernel, device, param_name, param_value_size, param_value, param_value_size_ret);

        public int EnqueueNdrangeKernel(nint command_queue, nint kernel, uint work_dim, nuint* global_work_offset, nuint* global_work_size, nuint* local_work_size, uint num_events_in_wait_list, nint* event_wait_list, nint* @event) =>
            ((delegate* unmanaged[Stdcall]<nint, nint, uint, nuint*, nuint*, nuint*, uint, nint*, nint*, int>)enqueueNdrangeKernel)(command_queue, kernel, work_dim, global_work_offset, global_work_size, local_work_size, num_events_in_wait_list, event_wait_list, @event);

        public nint CreateBuffer(nint context, MemFlags flags, nuint size, void* host_ptr, int* errcode_ret) =>
            ((delegate* unmanaged[Stdcall]<nint, MemFlags, nuint, void*, int*, nint>)createBuffer)(context, flags, size, host_ptr, errcode_ret);

        public nint CreateSubBuffer(nint buffer, MemFlags flags, BufferCreateType buffer_create_type, void* buffer_create_info, int* errcode_ret) =>
            ((delegate* unmanaged[Stdcall]<nint, MemFlags, BufferCreateType, void*, int*, nint>)createSubBuffer)(buffer, flags, buffer_create_type, buffer_create_info, errcode_ret);

        public int ReleaseMemObject(nint memobj) =>
            ((delegate* unmanaged[Stdcall]<nint, int>)releaseMemObject)(memobj);

        public int EnqueueReadBuffer(nint command_queue, nint buffer, bool blocking_read, nuint offset, nuint size, void* ptr, uint num_events_in_wait_list, nint* event_wait_list, nint* @event) =>
            ((delegate* unmanaged[Stdcall]<nint, nint, uint, nuint, nuint, void*, uint, nint*, nint*, int>)enqueueReadBuffer)(command_queue, buffer, blocking_read ? 1u : 0u, offset, size, ptr, num_events_in_wait_list, event_wait_list, @event);

        public int EnqueueWriteBuffer(nint command_queue, nint buffer, bool blocking_write, nuint offset, nuint size, void* ptr, uint num_events_in_wait_list, nint* event_wait_list, nint* @event) =>
            ((delegate* unmanaged[Stdcall]<nint, nint, uint, nuint, nuint, void*, uint, nint*, nint*, int>)enqueueWriteBuffer)(command_queue, buffer, blocking_write ? 1u : 0u, offset, size, ptr, num_events_in_wait_list, event_wait_list, @event);

        public int EnqueueFillBuffer(nint command_queue, nint buffer, void* pattern, nuint pattern_size, nuint offset, nuint size, uint num_events_in_wait_list, nint* event_wait_list, nint* @event) =>
            ((delegate* unmanaged[Stdcall]<nint, nint, void*, nuint, nuint, nuint, uint, nint*, nint*, int>)enqueueFillBuffer)(command_queue, buffer, pattern, pattern_size, offset, size, num_events_in_wait_list, event_wait_list, @event);

        public int EnqueueMarkerWithWaitList(nint command_queue, uint num_events_in_wait_list, nint* event_wait_list, nint* @event) =>
            ((delegate* unmanaged[Stdcall]<nint, uint, nint*, nint*, int>)enqueueMarkerWithWaitList)(command_queue, num_events_in_wait_list, event_wait_list, @event);

        public int Finish(nint command_queue) =>
            ((delegate* unmanaged[Stdcall]<nint, int>)finish)(command_queue);

        public int Flush(nint command_queue) =>
            ((delegate* unmanaged[Stdcall]<nint, int>)flush)(command_queue);

        public int WaitForEvents(uint num_events, nint* event_list) =>
            ((delegate* unmanaged[Stdcall]<uint, nint*, int>)waitForEvents)(num_events, event_list);

        public int GetEventInfo(nint @event, EventInfo param_name, nuint param_value_size, void* param_value, nuint* param_value_size_ret) =>
            ((delegate* unmanaged[Stdcall]<nint, EventInfo, nuint, void*, nuint*, int>)getEventInfo)(@event, param_name, param_value_size, param_value, param_value_size_ret);

        public int ReleaseEvent(nint @event) =>
            ((delegate* unmanaged[Stdcall]<nint, int>)releaseEvent)(@event);

        private static nint Find(UnmanagedLibrary library, string function)
        {
            nint address = library.LoadFunction(function);
            return address != 0 ? address : throw new FileNotFoundException($"The OpenCL loader is older than OpenCL 1.2: it lacks {function}.");
        }

        private static nint Address<T>(T? callback)
            where T : class =>
            callback is null ? 0 : Marshal.GetFunctionPointerForDelegate(callback);
    }
}
