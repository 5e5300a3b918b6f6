/** The mean return of the agents while the game runs, as a small curve over the picture. */
import { h } from "../dom";
import { number, t } from "../i18n";
import { playFrame, scene } from "./scene-state";

const kept = 600;
const width = 180;
const height = 44;

const history: { episodes: number; value: number }[] = [];

scene.watch(present => present.state === "stopped" && (history.length = 0));
playFrame.watch(frame => {
  const learning = frame?.learning;
  if (learning && learning.return !== null && history[history.length - 1]?.episodes !== learning.episodes) {
    history.push({ episodes: learning.episodes, value: learning.return });
    if (history.length > kept) {
      history.splice(0, history.length - kept);
    }
  }
});

interface Returns {
  element: HTMLElement;
  update(): void;
  /** How many pixels at the left it lies over. */
  covers(): number;
}

export function createReturns(): Returns {
  const canvas = h("canvas", { attr: { width: 2 * width, height: 2 * height } });
  const text = h("span");
  const element = h("div", { class: "returns", attr: { hidden: true, "data-id": "returns" } }, text, canvas);
  return {
    element,
    covers: () => (element.hidden ? 0 : element.offsetLeft + element.offsetWidth),
    update() {
      const learning = playFrame.value?.learning;
      element.hidden = !learning;
      if (learning) {
        text.textContent = t("learningNote", learning.agents, learning.episodes, learning.return === null ? "–" : number(learning.return, 1));
        canvas.hidden = history.length < 2;
        draw(canvas);
      }
    },
  };
}

function draw(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext("2d")!;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const values = history.map(entry => entry.value);
  const [low, high] = [Math.min(0, ...values), Math.max(1e-6, ...values)];
  context.strokeStyle = getComputedStyle(document.documentElement).getPropertyValue("--train");
  context.lineWidth = 3;
  context.lineJoin = "round";
  context.beginPath();
  values.forEach((value, index) => context.lineTo((index / Math.max(1, values.length - 1)) * canvas.width, canvas.height - 3 - ((value - low) / (high - low)) * (canvas.height - 6)));
  context.stroke();
}
