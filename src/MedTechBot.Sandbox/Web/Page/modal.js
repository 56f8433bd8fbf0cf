import { interact, Refused } from './api.js';
import { h, iconButton, uniqueId } from './dom.js';
import { markdown } from './markdown.js';
import { selectMenu, thingsToSelect } from './select.js';
import { membersHere, guildOf, store } from './store.js';

/** A dialog with a title; Esc and the cross close it, and focus goes back to where it was. */
export function openDialog(title, body, { wide = false } = {}) {
  const headingId = uniqueId('dialog');
  const dialog = h('dialog', { class: `dialog${wide ? ' wide' : ''}`, 'aria-labelledby': headingId, onclose: () => dialog.remove() },
    h('div', { class: 'dialog-head' }, h('h2', { id: headingId }, title), iconButton('close', 'Close', () => dialog.close())),
    body);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** The form that a bot answers with. */
export function openModal(interaction, data, botName) {
  const fields = [];
  const problem = h('p', { class: 'problem', role: 'alert' });
  const submit = h('button', { type: 'submit', class: 'button primary' }, 'Submit');
  const form = h('form', { class: 'dialog-form', novalidate: true, onsubmit: send },
    h('p', { class: 'dialog-note' }, `This form goes to ${botName}.`),
    (data.components ?? []).map(component => field(component, fields)),
    problem,
    h('div', { class: 'dialog-buttons' }, h('button', { type: 'button', class: 'button secondary', onclick: () => dialog.close() }, 'Cancel'), submit));
  const dialog = openDialog(data.title, form);
  form.querySelector('input, textarea, .select')?.focus();

  async function send(event) {
    event.preventDefault();
    const wrong = fields.map(entry => entry.check()).filter(Boolean);
    if (wrong.length > 0) {
      wrong[0].focus();
      return;
    }
    submit.disabled = true;
    problem.textContent = '';
    try {
      const answer = await interact('POST modals', { interaction, fields: Object.fromEntries(fields.map(entry => [entry.id, entry.value()]).filter(([, value]) => value !== null)) });
      if (answer.failed) {
        throw new Refused('Something went wrong. Try again.');
      }
      dialog.close();
    } catch (error) {
      problem.textContent = error instanceof Refused ? error.message : 'The sandbox is not there any more.';
      submit.disabled = false;
    }
  }
}

function field(component, fields) {
  if (component.type === 10) {
    return h('div', { class: 'display' }, markdown(component.content));
  }
  if (component.type === 1) {
    return component.components.map(child => labelled(child, child.label, null, fields));
  }
  return labelled(component.component ?? component, component.label, component.description, fields);
}

function labelled(component, label, description, fields) {
  const id = uniqueId('field');
  const isRequired = component.required ?? component.type !== 23;
  const problem = h('span', { class: 'problem', id: `${id}-problem` });
  const { element, value, check } = control(component, id, label, isRequired);
  const described = [description ? `${id}-more` : null, `${id}-problem`].filter(Boolean).join(' ');
  const target = element.matches('input, textarea, button') ? element : element.querySelector('input, textarea');
  target?.setAttribute('aria-describedby', described);
  fields.push({
    id: component.custom_id,
    value,
    check: () => {
      const text = check();
      problem.textContent = text ?? '';
      target?.toggleAttribute('aria-invalid', Boolean(text));
      return text ? target : null;
    },
  });
  const isGroup = component.type === 21 || component.type === 22;
  return h('div', { class: 'field', role: isGroup ? 'group' : null, 'aria-label': isGroup ? label : null },
    h('label', { for: id }, label, isRequired ? h('span', { class: 'required', title: 'required' }, ' *') : null),
    description ? h('span', { class: 'field-more', id: `${id}-more` }, description) : null,
    element, problem);
}

function control(component, id, label, isRequired) {
  switch (component.type) {
    case 4: return textInput(component, id, isRequired);
    case 21: return choices(component, id, 'radio', isRequired);
    case 22: return choices(component, id, 'checkbox', isRequired);
    case 23: {
      const box = h('input', { type: 'checkbox', id, checked: component.default });
      return { element: box, value: () => box.checked, check: () => null };
    }
    case 3: case 5: case 6: case 7: case 8: {
      const options = component.type === 3 ? component.options : thingsToSelect(component, membersHere(), guildOf(store.channelId)?.roles ?? [], guildOf(store.channelId)?.channels ?? []);
      const select = selectMenu({ label, placeholder: component.placeholder || 'Make a selection', options, min: component.min_values ?? 1, max: component.max_values ?? 1, done: () => {} });
      select.element.id = id;
      return { element: select.element, value: select.values, check: () => isRequired && select.values().length === 0 ? 'Choose something.' : null };
    }
    default: return { element: h('input', { id, disabled: true, value: 'Not possible in the playground' }), value: () => null, check: () => null };
  }
}

function textInput(component, id, isRequired) {
  const input = h(component.style === 2 ? 'textarea' : 'input', {
    id, name: component.custom_id, placeholder: component.placeholder, maxlength: component.max_length ?? 4000, autocomplete: 'off',
    'aria-required': String(isRequired), rows: component.style === 2 ? '4' : null, type: component.style === 2 ? null : 'text',
  });
  input.value = component.value ?? '';
  const check = () => {
    const length = [...input.value].length;
    return length === 0 ? (isRequired ? 'This is required.' : null)
      : length < (component.min_length ?? 0) ? `At least ${component.min_length} characters.` : null;
  };
  return { element: input, value: () => input.value, check };
}

function choices(component, id, type, isRequired) {
  const inputs = component.options.map((option, index) => h('input', { type, name: id, id: index === 0 ? id : `${id}-${index}`, value: option.value, checked: option.default }));
  const element = h('div', { class: 'choices' }, component.options.map((option, index) => h('label', { class: 'choice' }, inputs[index],
    h('span', {}, option.label, option.description ? h('small', {}, option.description) : null))));
  const chosen = () => inputs.filter(input => input.checked).map(input => input.value);
  return {
    element,
    value: () => type === 'radio' ? chosen()[0] ?? null : chosen(),
    check: () => isRequired && chosen().length === 0 ? 'Choose something.' : null,
  };
}
