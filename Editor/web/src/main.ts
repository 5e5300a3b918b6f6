/** Lets the tab in, then shows the window, or the first screen while no project is open. */
import "./styles/main.css";
import { startBuildState } from "./build-state";
import { loadColors } from "./colors";
import { language } from "./prefs";
import { enter } from "./session";
import { startLearning } from "./scene/learning-state";
import { startScene } from "./scene/scene-state";
import { createShell } from "./shell";
import { connect, connected } from "./socket";
import { createRefused, createStart } from "./start";
import { project, startState } from "./state";
import { startKeys } from "./keys";

document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
window.addEventListener("hashchange", () => location.hash.length > 1 && location.reload());
void begin();

async function begin(): Promise<void> {
  const hasTicket = location.hash.length > 1;
  if (!(await enter())) {
    document.body.replaceChildren(createRefused(hasTicket ? "used" : "missing"));
    return;
  }
  let isShown = false;
  connected.watch(state => state === "refused" && document.body.replaceChildren(createRefused("ended")));
  project.watch(present => {
    if (!present) {
      return;
    }
    document.title = present.name ? `${present.name} – Hebb` : "Hebb";
    if (!present.name) {
      document.body.replaceChildren(createStart(present));
    } else if (!isShown) {
      isShown = true;
      document.body.replaceChildren(createShell());
      startKeys();
    }
  });
  startState();
  startScene();
  startLearning();
  startBuildState();
  connect();
  await loadColors();
}
