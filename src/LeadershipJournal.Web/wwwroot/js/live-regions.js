// Takes what is new in a page's live regions over into the one that is open. What has not changed is not touched, so that
// focus and typed text stay where they are.

import { tokenField } from "./request.js";

// The words for those who do not see it appear; empty when there is nothing to say.
export function renew(open, fresh) {
  const said = [];
  for (const region of fresh.querySelectorAll("[data-live][id]")) {
    const place = open.getElementById(region.id);
    if (place && !isSame(place, region)) renewChildren(place, region, said);
  }
  return said.join(" ");
}

function renewChildren(place, region, said) {
  const known = new Map([...place.children].filter(child => child.id).map(child => [child.id, child]));
  const focused = place.contains(document.activeElement) ? document.activeElement.id : null;
  let at = place.firstElementChild;
  for (const child of [...region.children]) {
    const before = child.id ? known.get(child.id) : null;
    if (!before && child.dataset.says) said.push(child.dataset.says);
    const kept = before && isSame(before, child) ? before : document.adoptNode(child);
    if (kept === at) {
      at = at.nextElementSibling;
    } else {
      place.insertBefore(kept, at);
    }
    if (before && before !== kept) {
      if (before === at) at = at.nextElementSibling;
      before.remove();
    }
  }
  while (at) {
    const next = at.nextElementSibling;
    at.remove();
    at = next;
  }
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
}

// Every page has antiforgery tokens of its own; either one is good.
function isSame(one, other) {
  return plain(one) === plain(other);
}

function plain(element) {
  const copy = element.cloneNode(true);
  for (const token of copy.querySelectorAll(`[name="${tokenField}"]`)) token.remove();
  return copy.outerHTML;
}
