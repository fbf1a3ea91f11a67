// A form's fields as names and values, there and back.

const prefix = "Form.";
const bookkeeping = new Set(["Form.Id", "Form.Version", "Form.Sequence"]);

export function collect(form) {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (name.startsWith(prefix) && !bookkeeping.has(name)) fields[name] = value;
  }
  return fields;
}

export function apply(form, fields) {
  for (const element of form.elements) {
    if (!element.name?.startsWith(prefix) || bookkeeping.has(element.name)) continue;
    if (element.type === "checkbox" || element.type === "radio") {
      element.checked = fields[element.name] === element.value;
    } else {
      element.value = fields[element.name] ?? "";
    }
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// A text that came over HTTP has its line ends as carriage return and line feed.
const plain = value => (value ?? "").replaceAll("\r\n", "\n");

export function isSame(one, other) {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every(name => plain(one[name]) === plain(other[name]));
}

// What would keep the text from being saved is said beside its field while one types.
export function showRefusals(form, refusals = []) {
  for (const old of form.querySelectorAll("[data-live-error]")) old.remove();
  for (const { field, message } of refusals) {
    const place = field.startsWith(prefix) ? placeOf(form, field) : form.querySelector(selectorOf(field));
    if (!place) continue;
    const error = document.createElement("p");
    error.className = "error";
    error.dataset.liveError = field;
    error.textContent = message;
    place.append(error);
  }
}

// A field by its own name; what concerns a whole day has a place of its own beside the minutes.
function placeOf(form, field) {
  if (/^Form\.Days\[[^\]]+\]$/.test(field)) return form.querySelector("[data-day-errors]");
  const input = [...form.elements].find(element => element.name === field);
  return input?.closest("minutes-row, .field") ?? null;
}

function selectorOf(field) {
  const [dimension, part] = field.split(".");
  if (part) return `minutes-row[data-dim="${dimension}"]`;
  return { Minutes: "day-minutes .day-rows", Body: "[data-body-errors]", Contexts: "[data-contexts]" }[field] ?? `.field:has([name="Form.${field}"])`;
}
