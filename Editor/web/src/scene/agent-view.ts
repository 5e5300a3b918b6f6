/** The agent that is followed: who decides for it, what it sees, does, expects and earns. */
import { segmented } from "../controls";
import { h, replace } from "../dom";
import { number, t } from "../i18n";
import { icon } from "../icons";
import { agentBars } from "./agent-bars";
import { setDecider } from "./scene-actions";
import { playFrame, scene } from "./scene-state";

type Decider = "HeuristicOnly" | "Learn" | "InferenceOnly";

export function createAgentView(): HTMLElement {
  const choose = segmented<Decider>(
    t("decider"),
    [{ value: "HeuristicOnly", label: t("deciderHuman") }, { value: "Learn", label: t("deciderLearn") }, { value: "InferenceOnly", label: t("deciderPlay") }],
    "Learn",
    value => scene.value.selected && void setDecider(scene.value.selected, value),
  );
  const figures = h("p", { class: "agent-figures" });
  const body = h("div", { class: "agent-bars" });
  const element = h("section", { class: "agent-view", attr: { hidden: true, "data-id": "agent" } }, h("h3", {}, icon("pulse", 14), t("agent")), choose, figures, body);
  playFrame.watch(frame => {
    const agent = frame?.agent;
    element.hidden = !agent;
    if (agent) {
      choose.choose((agent.decider === "Default" ? "Learn" : agent.decider) as Decider);
      figures.textContent = t("agentFigures", number(agent.reward, 1), agent.lastReturn === null ? "–" : number(agent.lastReturn, 1), number(agent.value, 2), agent.steps, agent.episodes);
      replace(body, ...agentBars(agent));
    }
  });
  return element;
}
