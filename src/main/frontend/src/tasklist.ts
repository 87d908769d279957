// What Tasklist needs beyond itself: links back to our pages and to the case, the guidance of a step beside its form,
// and drafts of what is being answered.
import { type Answers, Draft } from "./drafts";

type Task = { id: string; name?: string; description?: string };
type Scope = { task?: Task; $watch(read: () => unknown, act: () => void): void };
type Plugin = {
  id: string;
  pluginPoint: string;
  properties?: { label?: string };
  priority: number;
  render(node: HTMLElement, data: unknown, scope: Scope): void;
};
type Question = { id: string; key?: string; type: string; disabled?: boolean; values?: { label: string; value: string }[]; components?: Question[] };

const caseId = /\b(?:EVT|INC|IMP|VUL)-\d{4}-\d+\b/;

/** Where our pages begin: the web applications are mounted one level below. */
const home = (document.querySelector("base")?.getAttribute("app-root") ?? "/camunda").replace(/\/[^/]*$/, "");

let present: Task | undefined;

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
      present = scope.task;
      const id = caseId.exec(scope.task?.name ?? "")?.[0];
      node.style.marginLeft = "1em";
      node.replaceChildren(...(id ? [link(`Open ${id}`, `${home}/cases/${id}`)] : []));
    };
    scope.$watch(() => scope.task?.id, show);
    show();
  },
};

// the form of a task

function questions(asked: Question[]): Question[] {
  return asked.flatMap((one) => [one, ...questions(one.components ?? [])]).filter((one) => one.key && !one.disabled);
}

const two = (value: number) => String(value).padStart(2, "0");

/** The day of a calendar and the time beside it, as the form itself would send them. */
function moment(field: Element): string {
  const calendar = field.querySelector<HTMLInputElement & { _flatpickr?: { selectedDates: Date[] } }>("input.flatpickr-input, .fjs-date-picker input, input")?._flatpickr;
  const day = calendar?.selectedDates[0];
  if (!day) return "";
  const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  const time = /(\d{1,2}):(\d{2})\s*([ap]m)?/i.exec(field.querySelector<HTMLInputElement>(".fjs-timepicker input")?.value ?? "");
  if (!time) return date;
  const [, hour = "0", minute = "0", half = ""] = time;
  const hours = half === "" ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  return `${date}T${two(hours)}:${minute}`;
}

function answer(question: Question, form: Element): Answers[string] | undefined {
  const at = (suffix: string) => form.querySelector<HTMLInputElement>(`[id$="-${question.id}${suffix}"]`);
  const field = at("") ?? at("-0") ?? at("-search") ?? at("-date");
  const box = field?.closest(".fjs-form-field") ?? form.querySelector(`label[for$="-${question.id}"]`)?.closest(".fjs-form-field");
  if (!box) return undefined;
  const boxes = Array.from(box.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]"));
  const chosen = (question.values ?? []).filter((_value, index) => boxes[index]?.checked).map((choice) => choice.value);
  switch (question.type) {
    case "radio":
      return chosen[0];
    case "checklist":
      return chosen;
    case "checkbox":
      return boxes[0]?.checked ?? false;
    case "select": {
      const shown = box.querySelector<HTMLInputElement>("input")?.value || box.querySelector(".fjs-select-display")?.textContent;
      return question.values?.find((choice) => choice.label === shown?.trim())?.value;
    }
    case "datetime":
      return moment(box);
    default:
      return box.querySelector<HTMLInputElement | HTMLTextAreaElement>("textarea, input")?.value;
  }
}

function answers(asked: Question[], form: Element): Answers {
  const given = asked.map((question) => [question.key ?? "", answer(question, form)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0))) as Answers;
}

async function asked(task: Task): Promise<Question[]> {
  const schema = await fetch(`${home}/camunda/api/engine/engine/default/task/${task.id}/deployed-form`, { headers: { Accept: "application/json" } });
  return schema.ok ? questions(((await schema.json()) as Question).components ?? []) : [];
}

/** What is to be looked at, preserved and decided stands beside the answers, not behind another tab. */
function guidance(task: Task): HTMLElement[] {
  if (!task.description) return [];
  const box = document.createElement("details");
  box.className = "tocsin-guidance";
  box.open = true;
  const head = Object.assign(document.createElement("summary"), { textContent: "Guidance for this step" });
  const text = Object.assign(document.createElement("p"), { textContent: task.description });
  box.append(head, text);
  return [box];
}

async function accompany(form: HTMLElement, task: Task): Promise<void> {
  const state = Object.assign(document.createElement("p"), { className: "tocsin-draft" });
  state.setAttribute("aria-live", "polite");
  form.before(...guidance(task));
  form.after(state);
  const all = await asked(task);
  const draft = new Draft(home, `task:${task.id}`, () => answers(all, form), (text) => (state.textContent = text));
  draft.watch(form);
  form.closest(".task-details")?.addEventListener("click", (event) => {
    const clicked = event.target as Element;
    if (clicked.closest("button[type=submit]")) draft.hold();
    if (clicked.closest(".unclaim")) draft.stop();
  });
}

const accompanied = new WeakSet<Element>();

new MutationObserver(() => {
  const form = document.querySelector<HTMLElement>(".task-details .fjs-container");
  if (form && present && !accompanied.has(form)) {
    accompanied.add(form);
    void accompany(form, present);
  }
}).observe(document.body, { childList: true, subtree: true });

export default [wayHome, wayToTheCase];
