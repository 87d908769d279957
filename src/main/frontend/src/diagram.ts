// Draws a model with the place where a case stands and the way it took; the list below says the same in words.
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import "diagram-js/assets/diagram-js.css";

type Canvas = {
  addMarker(element: string, marker: string): void;
  zoom(level?: number | "fit-viewport", center?: "auto"): number;
  scrollToElement(element: string): void;
  viewbox(): { inner: { width: number; height: number }; outer: { width: number; height: number } };
};
type Drawn = { id: string; type: string; businessObject: { name?: string } };
type Registry = { get(id: string): Drawn | undefined };

const colours = {
  defaultFillColor: "var(--diagram-fill)",
  defaultStrokeColor: "var(--diagram-ink)",
  defaultLabelColor: "var(--diagram-ink)",
};

const ids = (value: string | undefined) => (value ?? "").split(" ").filter((id) => id !== "");

const smallestReadable = 0.55;

/** A wide model on a narrow screen is shown readable at the place where the case stands, not whole and tiny. */
function place(canvas: Canvas, active: string[]): void {
  const fitting = canvas.zoom("fit-viewport", "auto");
  if (fitting > 1) canvas.zoom(1, "auto");
  if (fitting >= smallestReadable) return;
  canvas.zoom(smallestReadable, "auto");
  const here = active[0];
  if (here) canvas.scrollToElement(here);
}

function offerTools(figure: HTMLElement, canvas: Canvas, active: string[]): void {
  const tools = figure.querySelector<HTMLElement>("[data-diagram-tools]");
  if (!tools) return;
  const acts: Record<string, () => void> = {
    in: () => canvas.zoom(Math.min(canvas.zoom() * 1.25, 4)),
    out: () => canvas.zoom(Math.max(canvas.zoom() / 1.25, 0.2)),
    fit: () => canvas.zoom("fit-viewport", "auto"),
    here: () => place(canvas, active),
  };
  tools.querySelectorAll<HTMLButtonElement>("button[data-zoom]").forEach((button) => {
    button.addEventListener("click", acts[button.dataset.zoom ?? ""] ?? (() => undefined));
  });
  tools.hidden = false;
}

/** The server names nodes from their ids; the model knows the words that its author chose. */
function nameNodes(figure: HTMLElement, registry: Registry): void {
  figure.querySelectorAll<HTMLElement>("[data-node]").forEach((item) => {
    const name = registry.get(item.dataset.node ?? "")?.businessObject.name;
    if (name) item.textContent = name.replace(/\s+/g, " ");
  });
}

async function draw(figure: HTMLElement): Promise<void> {
  const container = figure.querySelector<HTMLElement>(".diagram-canvas");
  const source = figure.dataset.diagram;
  if (!container || !source || container.childElementCount > 0) return;
  const response = await fetch(source, { headers: { Accept: "application/xml, text/xml" } });
  if (!response.ok) throw new Error(`The model could not be read (${response.status})`);
  const viewer = new NavigatedViewer({ container, bpmnRenderer: colours, zoomScroll: { enabled: false } });
  await viewer.importXML(await response.text());
  const canvas = viewer.get<Canvas>("canvas");
  const registry = viewer.get<Registry>("elementRegistry");
  const known = (id: string) => registry.get(id) !== undefined;
  const active = ids(figure.dataset.active).filter(known);
  ids(figure.dataset.passed).filter(known).forEach((id) => canvas.addMarker(id, "passed"));
  ids(figure.dataset.flows).filter(known).forEach((id) => canvas.addMarker(id, "passed"));
  active.forEach((id) => canvas.addMarker(id, "active"));
  place(canvas, active);
  offerTools(figure, canvas, active);
  nameNodes(figure, registry);
  figure.dataset.drawn = "true";
}

function start(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>("figure[data-diagram]:not([data-drawn])").forEach((figure) => {
    figure.dataset.drawn = "pending";
    draw(figure).catch((error: Error) => {
      figure.dataset.drawn = "failed";
      const canvas = figure.querySelector(".diagram-canvas");
      canvas?.replaceChildren(Object.assign(document.createElement("p"), { className: "empty", textContent: error.message }));
    });
  });
}

document.addEventListener("htmx:load", (event) => start(event.target as HTMLElement));
start(document);
