using System;
using System.Text;
using Silk.NET.OpenCL;

namespace Hebb.Devices.OpenCL
{
    /// <summary>Makes programs for one device, from source or from what an earlier build gave.</summary>
    internal sealed unsafe class OpenCLCompiler
    {
        /// <summary>
        /// Denormals may be flushed: Adam's moments reach them and processors then slow down. Never -cl-fast-relaxed-math:
        /// results must agree with the other devices.
        /// </summary>
        public const string Options = "-cl-std=CL1.2 -cl-denorms-are-zero";

        private readonly CL cl;
        private readonly nint context;
        private readonly nint device;

        public OpenCLCompiler(CL cl, nint context, nint device)
        {
            this.cl = cl;
            this.context = context;
            this.device = device;
        }

        /// <summary>Compiles <paramref name="source"/>; <paramref name="title"/> says what it is, for the message of a failure.</summary>
        /// <exception cref="DeviceException">The driver refuses it; the message holds the driver's log.</exception>
        public nint Compile(string source, string title)
        {
            byte[] text = Encoding.UTF8.GetBytes(source);
            int status;
            nint program;
            fixed (byte* first = text)
            {
                byte* start = first;
                nuint length = (nuint)text.Length;
                program = cl.CreateProgramWithSource(context, 1, &start, &length, &status);
            }

            OpenCLStatus.Check(status, "creating a program");
            status = Build(program);
            if (status != (int)ErrorCodes.Success)
            {
                string log = Log(program);
                cl.ReleaseProgram(program);
                throw new DeviceException($"{title} does not build: {OpenCLStatus.Describe(status)}. The driver's log:{Environment.NewLine}{log}");
            }

            return program;
        }

        /// <summary>Loads what <see cref="Binary"/> gave; 0 when the driver does not take it back, as after an update.</summary>
        public nint Load(byte[] binary)
        {
            int status;
            nint program;
            fixed (byte* first = binary)
            {
                byte* start = first;
                nuint length = (nuint)binary.Length;
                nint target = device;
                program = cl.CreateProgramWithBinary(context, 1, &target, &length, &start, null, &status);
            }

            if (status != (int)ErrorCodes.Success)
            {
                return 0;
            }

            if (Build(program) != (int)ErrorCodes.Success)
            {
                cl.ReleaseProgram(program);
                return 0;
            }

            return program;
        }

        /// <summary>The driver's form of a built program; empty when the driver gives none away.</summary>
        public byte[] Binary(nint program)
        {
            nuint bytes = 0;
            OpenCLStatus.Check(cl.GetProgramInfo(program, ProgramInfo.BinarySizes, (nuint)sizeof(nuint), &bytes, null), "measuring a built program");
            byte[] binary = new byte[(int)bytes];
            if (binary.Length > 0)
            {
                fixed (byte* first = binary)
                {
                    byte* start = first;
                    OpenCLStatus.Check(cl.GetProgramInfo(program, ProgramInfo.Binaries, (nuint)sizeof(byte*), &start, null), "reading a built program");
                }
            }

            return binary;
        }

        private int Build(nint program)
        {
            nint target = device;
            fixed (byte* options = Encoding.UTF8.GetBytes(Options + "\0"))
            {
                return cl.BuildProgram(program, 1, &target, options, null, null);
            }
        }

        private string Log(nint program)
        {
            nuint bytes = 0;
            OpenCLStatus.Check(cl.GetProgramBuildInfo(program, device, ProgramBuildInfo.BuildLog, 0, null, &bytes), "measuring a build log");
            byte[] log = new byte[(int)bytes];
            fixed (byte* first = log)
            {
                OpenCLStatus.Check(cl.GetProgramBuildInfo(program, device, ProgramBuildInfo.BuildLog, bytes, first, null), "reading a build log");
            }

            return Encoding.UTF8.GetString(log).TrimEnd('\0').Trim();
        }
    }
}
