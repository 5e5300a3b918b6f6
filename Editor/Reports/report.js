for (const svg of document.querySelectorAll('svg[data-points]')) {
  const points = JSON.parse(svg.dataset.points), cursor = svg.querySelector('.cursor'), output = svg.parentElement.querySelector('output');
  const [train, validation] = cursor.querySelectorAll('circle');
  let at = points.length - 1;
  const show = index => {
    at = Math.max(0, Math.min(points.length - 1, index));
    const [epoch, x, value, y, heldOut, heldOutY] = points[at];
    const line = cursor.querySelector('line');
    line.setAttribute('x1', x); line.setAttribute('x2', x);
    train.setAttribute('cx', x); train.setAttribute('cy', y);
    validation.setAttribute('cx', x); validation.setAttribute('cy', heldOutY ?? y);
    validation.style.display = heldOut === undefined ? 'none' : '';
    output.innerHTML = `epoch ${epoch} <b class="train">${value}</b>` + (heldOut === undefined ? '' : ` held out <b class="validation">${heldOut}</b>`);
    cursor.hidden = false; cursor.removeAttribute('hidden');
  };
  const hide = () => { cursor.setAttribute('hidden', ''); output.textContent = ''; };
  svg.addEventListener('pointermove', event => {
    const x = (event.clientX - svg.getBoundingClientRect().left) * svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
    show(points.reduce((best, point, index) => Math.abs(point[1] - x) < Math.abs(points[best][1] - x) ? index : best, 0));
  });
  svg.addEventListener('pointerleave', hide);
  svg.addEventListener('blur', hide);
  svg.addEventListener('focus', () => { if (svg.matches(':focus-visible')) show(at); });
  svg.addEventListener('keydown', event => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) { event.preventDefault(); show(at + step); }
  });
}
for (const button of document.querySelectorAll('.command button')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.parentElement.querySelector('code').textContent);
    button.textContent = 'Copied';
  });
}
