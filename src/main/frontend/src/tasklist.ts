// Two links that lead from Tasklist back: to our pages, and from a task to its case.

type Scope = { task?: { name?: string }; $watch(read: () => unknown, act: () => void): void };
type Plugin = {
  id: string;
  pluginPoint: string;
  properties?: { label?: string };
  priority: number;
  render(node: HTMLElement, data: unknown, scope: Scope): void;
};

const caseId = /\b(?:EVT|INC)-\d{4}-\d+\b/;

/** Where our pages begin: the web applications are mounted one level below. */
const home = (document.querySelector("base")?.getAttribute("app-root") ?? "/camunda").replace(/\/[^/]*$/, "");

function link(text: string, address: string): HTMLAnchorElement {
  return Object.assign(document.createElement("a"), { textContent: text, href: address });
}

const wayHome: Plugin = {
  id: "tocsin-home",
  pluginPoint: "tasklist.navbar.action",
  priority: 1000,
  render: (node) => node.replaceChildren(link("Tocsin", `${home}/`)),
};

const wayToTheCase: Plugin = {
  id: "tocsin-case",
  pluginPoint: "tasklist.task.action",
  priority: 1000,
  render(node, _data, scope) {
    const show = () => {
      const id = caseId.exec(scope.task?.name ?? "")?.[0];
      node.style.marginLeft = "1em";
      node.replaceChildren(...(id ? [link(`Open ${id}`, `${home}/cases/${id}`)] : []));
    };
    scope.$watch(() => scope.task?.name, show);
    show();
  },
};

export default [wayHome, wayToTheCase];
