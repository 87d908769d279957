import { keepDraft } from "./drafts";
import { localText, readersZone } from "./times";

// Small helps around forms; each works on an attribute, and each form works without them.

const each = <T extends Element>(root: ParentNode, selector: string, act: (element: T) => void) => {
  if (root instanceof Element && root.matches(selector)) act(root as unknown as T);
  root.querySelectorAll<T>(selector).forEach(act);
};

/** Sends a filter as soon as a choice changes; free text waits for Enter or the button. */
function sendOnChange(form: HTMLFormElement): void {
  form.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement || (event.target as HTMLInputElement).type === "checkbox") {
      form.requestSubmit();
    }
  });
  form.addEventListener("submit", () => dropEmpty(form));
}

/** Keeps addresses short: a filter that is not set does not appear in it. */
function dropEmpty(form: HTMLFormElement): void {
  for (const field of Array.from(form.elements)) {
    if ((field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field.value === "") {
      field.disabled = true;
    }
  }
  window.addEventListener("pageshow", () => Array.from(form.elements).forEach((field) => ((field as HTMLInputElement).disabled = false)));
}

/** Asks before a half-written form is left. */
function guardAgainstLoss(form: HTMLFormElement): void {
  let touched = false;
  const ask = (event: BeforeUnloadEvent) => {
    if (touched) event.preventDefault();
  };
  form.addEventListener("input", () => (touched = true));
  form.addEventListener("submit", () => (touched = false));
  window.addEventListener("beforeunload", ask);
}

/** Says how much room is left once a text comes near its limit. */
function countDown(field: HTMLTextAreaElement): void {
  const note = document.createElement("span");
  note.className = "count";
  note.setAttribute("aria-live", "polite");
  field.after(note);
  field.addEventListener("input", () => {
    const left = field.maxLength - field.value.length;
    note.textContent = left < Math.max(50, field.maxLength / 10) ? `${left} characters left` : "";
  });
}

/** Tells the server in which zone the times of this form were written. */
function nameZone(input: HTMLInputElement): void {
  input.value = readersZone() ?? input.value;
}

/** Shows a stored time, which arrives in UTC, in the zone in which it will be read when it is sent. */
function showLocally(input: HTMLInputElement): void {
  const date = new Date(`${input.value}Z`);
  if (!Number.isNaN(date.getTime())) input.defaultValue = localText(date).replace(" ", "T");
}

const condition = /^=?\s*([\w.]+)\s*(!=|=)\s*"([^"]*)"\s*$/;

function answerOf(form: HTMLFormElement, key: string): string {
  const value = new FormData(form).get(key);
  return typeof value === "string" ? value : "";
}

/** Hides a question that the answers so far make pointless, exactly as the form says. */
function hideWhen(field: HTMLElement): void {
  const form = field.closest("form");
  const parts = condition.exec(field.dataset.hideWhen ?? "");
  if (!form || !parts) return;
  const [, key = "", operator, wanted] = parts;
  const apply = () => {
    const hidden = (answerOf(form, key) === wanted) === (operator === "=");
    field.hidden = hidden;
    each<HTMLInputElement>(field, "input, select, textarea", (input) => (input.disabled = hidden));
  };
  form.addEventListener("change", apply);
  apply();
}

/** Tells at once that a chosen file is too large, instead of after the upload. */
function weigh(input: HTMLInputElement): void {
  const limit = Number(input.dataset.maxBytes);
  input.addEventListener("change", () => {
    const heavy = Array.from(input.files ?? []).find((file) => file.size > limit);
    input.setCustomValidity(heavy ? `${heavy.name} is larger than ${Math.floor(limit / 1048576)} MB` : "");
    input.reportValidity();
  });
}

/** Fills in the present minute, for what somebody sees happening. */
function fillNow(button: HTMLButtonElement): void {
  const input = document.getElementById(button.dataset.now ?? "");
  if (!(input instanceof HTMLInputElement)) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    input.value = localText(new Date()).replace(" ", "T");
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function copyText(button: HTMLButtonElement): void {
  const source = document.getElementById(button.dataset.copy ?? "");
  if (!source || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.textContent?.trim() ?? "");
    button.textContent = "Copied";
  });
}

/** Chooses every line of a list, or none. */
function chooseAll(box: HTMLInputElement): void {
  box.hidden = false;
  const all = () => document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${box.dataset.chooseAll}"]`);
  box.addEventListener("change", () => all().forEach((one) => (one.checked = box.checked)));
}

/** Prints the page, where it is a paper. */
function print(button: HTMLButtonElement): void {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

export function enhanceForms(root: ParentNode): void {
  each<HTMLFormElement>(root, "form[data-send-on-change]", sendOnChange);
  each<HTMLFormElement>(root, "form[data-guard]", guardAgainstLoss);
  each<HTMLFormElement>(root, "form[data-guard]", (form) => void keepDraft(form));
  each<HTMLTextAreaElement>(root, "textarea[maxlength]", countDown);
  each<HTMLInputElement>(root, "input[data-zone]", nameZone);
  each<HTMLInputElement>(root, "input[data-utc]", showLocally);
  each<HTMLElement>(root, "[data-hide-when]", hideWhen);
  each<HTMLInputElement>(root, "input[type=file][data-max-bytes]", weigh);
  each<HTMLButtonElement>(root, "button[data-copy]", copyText);
  each<HTMLButtonElement>(root, "button[data-now]", fillNow);
  each<HTMLButtonElement>(root, "button[data-print]", print);
  each<HTMLInputElement>(root, "input[data-choose-all]", chooseAll);
  each<HTMLElement>(root, ".error-summary", (summary) => summary.focus());
}
