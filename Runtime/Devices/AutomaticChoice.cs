using System.Collections.Generic;
using System.Linq;

namespace Hebb.Devices
{
    /// <summary>
    /// The best device there is: a GPU of the sources in their order, then software drivers in the same order if allowed,
    /// then the processor. A device that cannot be created is passed over, and the reason tells of it.
    /// </summary>
    internal sealed class AutomaticChoice
    {
        private readonly IReadOnlyList<DeviceSource> sources;
        private readonly bool allowSoftware;
        private readonly Dictionary<DeviceSource, DeviceListing> listings = new Dictionary<DeviceSource, DeviceListing>();
        private readonly List<string> failures = new List<string>();

        public AutomaticChoice(IReadOnlyList<DeviceSource> sources, bool allowSoftware)
        {
            this.sources = sources;
            this.allowSoftware = allowSoftware;
        }

        private IEnumerable<DeviceSource> Drivers => sources.Where(source => source.Kind != DeviceKind.Cpu);

        /// <exception cref="DeviceException">Not even the processor serves; the message tells what was tried.</exception>
        public DeviceChoice Make()
        {
            foreach ((DeviceSource source, DeviceInfo info) in Candidates())
            {
                try
                {
                    return new DeviceChoice(source.Create(info.Index), Reason(source, info));
                }
                catch (DeviceException failure)
                {
                    failures.Add($"{info} cannot be created: {FirstLine(failure.Message)}");
                }
            }

            throw new DeviceException($"No device can be created. {string.Join(" ", failures)}");
        }

        /// <summary>In order of preference. An interface is asked for its devices only when those before it have not served.</summary>
        private IEnumerable<(DeviceSource Source, DeviceInfo Info)> Candidates()
        {
            IEnumerable<(DeviceSource, DeviceInfo)> gpus = DevicesOf(Drivers, software: false);
            IEnumerable<(DeviceSource, DeviceInfo)> software = allowSoftware ? DevicesOf(Drivers, software: true) : Enumerable.Empty<(DeviceSource, DeviceInfo)>();
            return gpus.Concat(software).Concat(DevicesOf(sources.Except(Drivers), software: false));
        }

        private IEnumerable<(DeviceSource Source, DeviceInfo Info)> DevicesOf(IEnumerable<DeviceSource> some, bool software) =>
            from source in some
            from info in ListingOf(source).Devices
            where info.IsSoftware == software
            select (source, info);

        private DeviceListing ListingOf(DeviceSource source)
        {
            if (!listings.TryGetValue(source, out DeviceListing? listing))
            {
                listing = source.Enumerate();
                listings.Add(source, listing);
            }

            return listing;
        }

        private string Reason(DeviceSource source, DeviceInfo chosen)
        {
            string note = chosen.IsSoftware ? " (software allowed)" : string.Empty;
            var remarks = new List<string> { $"auto: {DeviceRequest.NameOf(chosen.Kind)}, {chosen.Name}{note}" };
            if (!DevicesOf(Drivers, software: false).Any())
            {
                remarks.Add("no GPU found");
            }

            remarks.AddRange(Drivers.TakeWhile(driver => driver != source).Select(Shortcoming).Where(text => text.Length > 0));
            remarks.AddRange(failures);
            return string.Join("; ", remarks);
        }

        /// <summary>Why an interface that is preferred did not serve; empty when it offered a GPU, whose failure is told elsewhere.</summary>
        private string Shortcoming(DeviceSource source)
        {
            DeviceListing listing = ListingOf(source);
            if (listing.Devices.Any(device => !device.IsSoftware))
            {
                return string.Empty;
            }

            string found = listing.Devices.Count > 0
                ? $"only the software driver {string.Join(", ", listing.Devices.Select(device => device.Name))}"
                : FirstLine(listing.Reason!);
            return $"{DeviceRequest.NameOf(source.Kind)}: {found}";
        }

        private static string FirstLine(string text) => text.Split('\n')[0].Trim().TrimEnd('.');
    }
}
