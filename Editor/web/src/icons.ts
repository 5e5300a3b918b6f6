/** Line icons on a 16-pixel grid, drawn for this editor. */
const paths = {
  play: "M5 3.2v9.6l8-4.8z",
  pause: "M5 3.5v9M11 3.5v9",
  step: "M4 3.5l6 4.5-6 4.5zM12.5 3.5v9",
  stop: "M4 4h8v8H4z",
  search: "M7 12A5 5 0 107 2a5 5 0 000 10zM10.6 10.6L14 14",
  plus: "M8 3v10M3 8h10",
  trash: "M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v4M9.2 7v4",
  folder: "M2 4.5h4l1.5 1.5H14v6.5H2z",
  image: "M2.5 3h11v10h-11zM2.5 11l3.2-3.2 2.5 2.4 2-1.8 3.3 3M10.5 6.2h.01",
  camera: "M2 5h2.6l1-1.5h4.8l1 1.5H14v7.5H2zM8 11a2.4 2.4 0 100-4.8A2.4 2.4 0 008 11z",
  pen: "M3 13l.7-3L11 2.7l2.3 2.3L6 12.3zM9.6 4.1l2.3 2.3",
  sun: "M8 10.8a2.8 2.8 0 100-5.6 2.8 2.8 0 000 5.6zM8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1",
  moon: "M13 9.6A5.6 5.6 0 016.4 3 5.6 5.6 0 108 13.6a5.6 5.6 0 005-4z",
  language: "M2 4h7M5.5 2.5V4M3.5 4c.4 2.6 2.3 4.6 5 5.4M7.6 4C7 6.8 5 8.8 2.4 9.6M8.5 13.5l2.8-7 2.8 7M9.5 11.2h3.6",
  check: "M3 8.5l3.2 3.2L13 4.8",
  warning: "M8 2.5l6 10.8H2zM8 6.5v3.2M8 11.6h.01",
  info: "M8 14A6 6 0 108 2a6 6 0 000 12zM8 7.2v3.6M8 5h.01",
  expand: "M9.5 2.5h4v4M6.5 13.5h-4v-4M13.5 2.5L9 7M2.5 13.5L7 9",
  shrink: "M13.5 6.5h-4v-4M2.5 9.5h4v4M9.5 6.5l4-4M6.5 9.5l-4 4",
  undo: "M6 3L2.5 6.5 6 10M2.8 6.5h6.4a3.8 3.8 0 010 7.6H6.5",
  redo: "M10 3l3.5 3.5L10 10M13.2 6.5H6.8a3.8 3.8 0 000 7.6h2.7",
  chevron: "M5.5 3.5L10 8l-4.5 4.5",
  cube: "M8 1.8l5.5 3v6.4L8 14.2l-5.5-3V4.8zM2.5 4.8L8 8l5.5-3.2M8 8v6.2",
  layers: "M8 2l6 3-6 3-6-3zM2 8l6 3 6-3M2 11l6 3 6-3",
  curve: "M2 2v12h12M4 5c1.5 4.5 3 6 9.5 6.5",
  grid: "M2.5 2.5h4.5v4.5H2.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5H2.5zM9 9h4.5v4.5H9z",
  terminal: "M2 3h12v10H2zM4.5 6l2 2-2 2M8 10.2h3.5",
  spark: "M8 1.8l1.5 4.7L14.2 8l-4.7 1.5L8 14.2 6.5 9.5 1.8 8l4.7-1.5z",
  pulse: "M1.5 8h3l1.7-4.5 3 9L11 8h3.5",
  sliders: "M2 4.5h6M11 4.5h3M9.5 3v3M2 11.5h3M8 11.5h6M6.5 10v3",
  close: "M4 4l8 8M12 4l-8 8",
  question: "M8 14A6 6 0 108 2a6 6 0 000 12zM6.2 6.3A1.9 1.9 0 118 8.6V9.4M8 11.4h.01",
  open: "M6 3H3v10h10v-3M9 3h4v4M13 3L7.5 8.5",
  box: "M2.5 5L8 2.2 13.5 5v6L8 13.8 2.5 11zM2.5 5L8 7.8 13.5 5M8 7.8v6M5.2 3.6l5.5 2.8",
  eye: "M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 9.8a1.8 1.8 0 100-3.6 1.8 1.8 0 000 3.6z",
} as const;

export type IconName = keyof typeof paths;

const filled = new Set<IconName>(["play", "step", "stop"]);
const namespace = "http://www.w3.org/2000/svg";

export function icon(name: IconName, size = 16): SVGSVGElement {
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("width", String(size));
  svg.setAttribute("height", String(size));
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon");
  if (filled.has(name)) {
    svg.classList.add("filled");
  }
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", paths[name]);
  svg.appendChild(path);
  return svg;
}
