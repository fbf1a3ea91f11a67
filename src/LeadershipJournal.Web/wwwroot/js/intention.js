// Keeps the sum of the five intended shares in view, and fills presets in without a round trip.

const hundred = 100;

function words(sum) {
  if (sum === hundred) return "Equal shares are not the goal; yours are.";
  return sum < hundred ? `${hundred - sum} % are left to give.` : `${sum - hundred} % too much.`;
}

function showSum(form) {
  const sum = [...form.querySelectorAll("[data-share]")].reduce((total, input) => total + (Number.parseInt(input.value, 10) || 0), 0);
  form.querySelector("[data-sum]").textContent = `Sum ${sum} %. ${words(sum)}`;
}

document.addEventListener("input", event => {
  if (!event.target.matches?.("[data-share]")) return;
  showSum(event.target.form);
});

document.addEventListener("click", event => {
  const preset = event.target.closest?.("form[data-intention] [data-shares]");
  if (!preset) return;
  event.preventDefault();
  const shares = preset.dataset.shares.split(",");
  preset.form.querySelectorAll("[data-share]").forEach((input, i) => { input.value = shares[i]; });
  showSum(preset.form);
});
