// Walks the picture of an incident by the arrow keys: right and left along the lines, up and down in a column.

type Thing = SVGElement & { dataset: DOMStringMap };

const things = (graph: Element) => Array.from(graph.querySelectorAll<Thing>("[data-node]"));

/** The things at the other ends of the lines that leave or reach a thing. */
function along(graph: Element, here: string, forward: boolean): Thing[] {
  const [own, other] = forward ? (["from", "to"] as const) : (["to", "from"] as const);
  const ends = Array.from(graph.querySelectorAll<Thing>(".graph-line"))
    .filter((line) => line.dataset[own] === here)
    .map((line) => line.dataset[other]);
  return things(graph).filter((thing) => ends.includes(thing.dataset.node));
}

function beside(graph: Element, here: Thing, by: number): Thing | undefined {
  const x = (thing: Thing) => thing.querySelector("rect")?.getAttribute("x");
  const column = things(graph).filter((thing) => x(thing) === x(here));
  return column[column.indexOf(here) + by];
}

function next(graph: Element, here: Thing, key: string): Thing | undefined {
  switch (key) {
    case "ArrowRight":
      return along(graph, here.dataset.node ?? "", true)[0];
    case "ArrowLeft":
      return along(graph, here.dataset.node ?? "", false)[0];
    case "ArrowDown":
      return beside(graph, here, 1);
    case "ArrowUp":
      return beside(graph, here, -1);
    default:
      return undefined;
  }
}

/** Makes every picture under an element walkable. */
export function walkGraphs(root: HTMLElement): void {
  root.querySelectorAll<SVGElement>("[data-graph]").forEach((graph) =>
    graph.addEventListener("keydown", (event) => {
      const here = (event.target as Element).closest<Thing>("[data-node]");
      const there = here && next(graph, here, event.key);
      if (there) {
        event.preventDefault();
        there.focus();
      }
    }),
  );
}
