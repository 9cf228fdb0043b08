import { button, dialog, div, form, h2, useEffect, useRef } from '../html.js';
import { t } from '../words.js';

/** A question in a window of its own. The browser keeps the focus in it, and gives it back. */
export function Window({ title, onClose, onSubmit, submit, busy = false, children }) {
  const element = useRef(null);
  useEffect(() => {
    const opened = element.current;
    opened.showModal();
    return () => opened.close();
  }, []);
  const send = (event) => {
    event.preventDefault();
    onSubmit(new FormData(event.target));
  };
  const outside = (event) => event.target === element.current && onClose();
  return dialog(
    { ref: element, 'aria-labelledby': 'window-title', onCancel: onClose, onClick: outside },
    form(
      { onSubmit: send },
      h2({ id: 'window-title' }, title),
      children,
      div(
        { class: 'choices' },
        button({ type: 'button', class: 'quiet', onClick: onClose }, t(submit ? 'cancel' : 'close-window')),
        submit ? button({ type: 'submit', class: 'first', disabled: busy }, submit) : null,
      ),
    ),
  );
}
