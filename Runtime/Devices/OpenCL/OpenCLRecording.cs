using Silk.NET.OpenCL;

namespace Hebb.Devices.OpenCL
{
    /// <summary>
    /// Work for the in-order queue of a device: OpenCL 1.2 cannot keep a sequence of commands, so it is queued again at each
    /// submission, with kernel objects that are ready. A marker behind the last command tells when a submission is complete.
    /// </summary>
    internal sealed unsafe class OpenCLRecording : Recording
    {
        private readonly OpenCLDevice device;
        private readonly CL cl;
        private readonly nint queue;
        private readonly OpenCLTransfers uploads;
        private readonly OpenCLCommands commands;
        private readonly OpenCLTransfers downloads;
        private nint completion;

        public OpenCLRecording(OpenCLDevice device, OpenCLSession session, OpenCLTransfers uploads, OpenCLCommands commands, OpenCLTransfers downloads)
        {
            this.device = device;
            cl = session.Api;
            queue = session.Queue;
            this.uploads = uploads;
            this.commands = commands;
            this.downloads = downloads;
        }

        public override int DispatchCount => commands.Count;

        public override bool IsCompleted
        {
            get
            {
                if (completion == 0)
                {
                    return true;
                }

                int status;
                OpenCLStatus.Check(
                    cl.GetEventInfo(completion, EventInfo.CommandExecutionStatus, sizeof(int), &status, null),
                    "asking whether a submission is complete");
                return status <= (int)CommandExecutionStatus.Complete;
            }
        }

        public override void Submit()
        {
            ForgetSubmission();
            uploads.EnqueueWrites(queue);
            commands.Enqueue();
            downloads.EnqueueReads(queue);
            nint marker;
            OpenCLStatus.Check(cl.EnqueueMarkerWithWaitList(queue, 0, null, &marker), "marking the end of a submission");
            completion = marker;
            OpenCLStatus.Check(cl.Flush(queue), "starting a submission");
            device.CountDispatches(commands.Count);
        }

        public override void Wait()
        {
            if (completion != 0)
            {
                nint marker = completion;
                OpenCLStatus.Check(cl.WaitForEvents(1, &marker), "running a submission");
            }
        }

        public override void Dispose()
        {
            // Whether the last submission succeeded is told by Wait; here it only has to be over.
            cl.Finish(queue);
            ForgetSubmission();
            commands.Dispose();
        }

        private void ForgetSubmission()
        {
            if (completion != 0)
            {
                cl.ReleaseEvent(completion);
                completion = 0;
            }
        }
    }
}
