'use strict';
{
  const form = document.querySelector('#decision form');
  const drafts = [...document.querySelectorAll('.draft')];
  const shelf = 'review of ' + location.pathname;

  /** Notes of this and of other pages of the version, by asset. */
  const written = () => new Map(JSON.parse(sessionStorage.getItem(shelf) ?? '[]'));
  const keep = notes => sessionStorage.setItem(shelf, JSON.stringify([...notes]));

  const tell = () => {
    const notes = written();
    form.querySelector('.drafts').textContent =
      notes.size === 0 ? '' : notes.size === 1 ? 'With 1 note on an asset.' : `With ${notes.size} notes on assets.`;
    for (const draft of drafts) {
      draft.classList.toggle('written', [...draft.querySelectorAll('option')].some(option => notes.has(option.value)));
    }
  };

  const bind = draft => {
    const asset = draft.querySelector('select');
    const note = draft.querySelector('textarea');
    const show = () => { note.value = written().get(asset.value) ?? ''; };
    asset.addEventListener('change', show);
    note.addEventListener('input', () => {
      const notes = written();
      if (note.value.trim() === '') {
        notes.delete(asset.value);
      } else {
        notes.set(asset.value, note.value);
      }
      keep(notes);
      tell();
    });
    const first = [...asset.options].find(option => written().has(option.value));
    if (first) {
      asset.value = first.value;
      draft.open = true;
    }
    show();
  };

  const answered = async answer => {
    if (answer.ok) {
      sessionStorage.removeItem(shelf);
      location.reload();
      return '';
    }
    const problem = await answer.json().catch(() => ({ title: `The service answered ${answer.status}` }));
    const faults = (problem.faults ?? []).map(fault => `${fault.pointer}: ${fault.expected}`);
    return [problem.title, problem.detail, ...faults].filter(Boolean).join('\n');
  };

  const decide = async step => {
    const body = { version: Number(form.dataset.version), pins: [...written()].map(([asset, note]) => ({ asset, note })) };
    const note = form.elements.note.value.trim();
    if (note !== '') {
      body.note = note;
    }
    // A header takes bytes; names are UTF-8.
    const actor = String.fromCharCode(...new TextEncoder().encode(form.elements.actor.value.trim()));
    return answered(await fetch(`../../${step}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'If-Match': form.dataset.course, 'Imagery-Actor': actor },
      body: JSON.stringify(body),
    }));
  };

  const submit = async event => {
    event.preventDefault();
    const step = event.submitter?.value ?? 'refuse';
    const answer = form.querySelector('.answer');
    if (step === 'refuse' && form.elements.note.value.trim() === '') {
      answer.textContent = 'Say in the note why it is refused.';
      form.elements.note.focus();
      return;
    }
    const question = step === 'approve' ? 'Approve and publish' : 'Refuse, for good,';
    if (!confirm(`${question} version ${form.dataset.version}?`)) {
      return;
    }
    const buttons = form.querySelectorAll('button');
    buttons.forEach(button => { button.disabled = true; });
    try {
      answer.textContent = await decide(step);
    } catch (failure) {
      answer.textContent = `Nothing was decided: ${failure.message}`;
    }
    buttons.forEach(button => { button.disabled = false; });
  };

  if (form && location.protocol === 'file:') {
    const link = document.createElement('a');
    link.href = document.querySelector('link[rel=canonical]').href;
    link.textContent = 'Decide where this copy was made';
    form.replaceChildren(link);
    drafts.forEach(draft => draft.remove());
  } else if (form) {
    drafts.forEach(bind);
    tell();
    form.addEventListener('submit', submit);
  }
}
