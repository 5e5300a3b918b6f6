/** Curves over epochs: one pair of lines for each run, the newest in full colour. */
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { theme } from "./prefs";
import { number } from "./i18n";

export interface Line {
  label: string;
  points: { x: number; y: number }[];
  color: string;
  isDashed: boolean;
  isFaint: boolean;
}

export interface Chart {
  element: HTMLElement;
  show(lines: Line[]): void;
  dispose(): void;
}

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** From zero past the lines in full colour; an older run that went astray may leave the picture. */
function reach(lines: Line[]): [number, number] {
  const newest = lines.filter(line => !line.isFaint && line.points.length > 0);
  const values = (newest.length > 0 ? newest : lines).flatMap(line => line.points.map(point => point.y));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return [low * 1.06, high === 0 && low === 0 ? 1 : high * 1.06];
}

const largeNumbers = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** With as many decimals as the largest number of the axis asks for. */
function short(value: number, largest: number): string {
  return largest >= 10000 ? largeNumbers.format(value) : number(value, largest >= 10 || value === 0 ? 0 : largest >= 1 ? 1 : 2);
}

export function createChart(isShare: boolean): Chart {
  const element = document.createElement("div");
  element.className = "chart";
  let plot: uPlot | null = null;
  let shape = "";
  let lines: Line[] = [];

  function build(): void {
    plot?.destroy();
    const axis = { stroke: token("--ink-2"), grid: { stroke: token("--line"), width: 1 }, ticks: { show: false }, font: "11px system-ui, sans-serif" };
    plot = new uPlot(
      {
        width: Math.max(40, element.clientWidth),
        height: Math.max(40, element.clientHeight),
        legend: { show: false },
        cursor: { y: false, points: { size: 6 } },
        scales: { x: { time: false }, y: { range: isShare ? [0, 1.02] : () => reach(lines) } },
        axes: [
          { ...axis, size: 26, space: 44, values: (_u, splits) => splits.map(value => (value >= 10000 ? largeNumbers.format(value) : Number.isInteger(value) ? number(value) : "")) },
          { ...axis, size: 44, values: (_u, splits) => splits.map(isShare ? value => `${Math.round(100 * value)}%` : value => short(value, Math.max(...splits.map(Math.abs)))) },
        ],
        series: [
          {},
          ...lines.map(line => ({
            label: line.label,
            stroke: token(line.color),
            width: line.isFaint ? 1.25 : 2.25,
            alpha: line.isFaint ? 0.55 : 1,
            ...(line.isDashed ? { dash: [6, 4] } : {}),
            spanGaps: true,
            points: { show: line.points.length < 2, size: 5 },
          })),
        ],
      },
      data(),
      element,
    );
  }

  function data(): uPlot.AlignedData {
    if (lines.length === 0) {
      return [[]];
    }
    return uPlot.join(lines.map(line => [line.points.map(point => point.x), line.points.map(point => point.y)] as uPlot.AlignedData));
  }

  const watcher = new ResizeObserver(() => plot?.setSize({ width: Math.max(40, element.clientWidth), height: Math.max(40, element.clientHeight) }));
  watcher.observe(element);
  const stopTheme = theme.watch(() => plot && build());

  return {
    element,
    show(next) {
      lines = next;
      const wanted = lines.map(line => `${line.label}${line.color}${line.isDashed}${line.isFaint}${line.points.length < 2}`).join("|");
      if (!plot || wanted !== shape) {
        shape = wanted;
        build();
      } else {
        plot.setData(data());
      }
    },
    dispose() {
      watcher.disconnect();
      stopTheme();
      plot?.destroy();
    },
  };
}
