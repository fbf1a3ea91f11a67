// Shows how much of an upload has been sent, and refuses one that is too large before it travels.

function refuse(form, words) {
  form.querySelector("[data-refused]").textContent = words;
  form.querySelector("input[type=file]").setAttribute("aria-invalid", words !== "");
}

function send(form) {
  const sending = form.querySelector("[data-sending]");
  const bar = sending.querySelector("progress");
  const status = sending.querySelector("[role=status]");
  const button = form.querySelector("button[type=submit]");
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.upload.addEventListener("progress", event => {
    if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
  });
  // The answer is a page that shows what is read while it is read: open it rather than wait for its end.
  request.addEventListener("readystatechange", () => {
    if (request.readyState !== XMLHttpRequest.HEADERS_RECEIVED) return;
    location.assign(request.responseURL);
    request.abort();
  });
  request.addEventListener("error", () => {
    sending.hidden = true;
    button.disabled = false;
    refuse(form, "The upload did not get through. Try again.");
  });
  sending.hidden = false;
  status.textContent = "Sending";
  button.disabled = true;
  request.send(new FormData(form));
}

document.addEventListener("submit", event => {
  const form = event.target;
  if (!form.matches?.("form[data-import]")) return;
  event.preventDefault();
  refuse(form, "");
  const bytes = [...form.querySelector("input[type=file]").files].reduce((total, file) => total + file.size, 0);
  if (bytes > Number(form.dataset.most)) {
    refuse(form, "This is larger than an import takes. Leave pictures out, or bring it in parts.");
    return;
  }

  send(form);
});

document.addEventListener("change", event => {
  const form = event.target.form;
  if (form?.matches("form[data-import]")) refuse(form, "");
});
