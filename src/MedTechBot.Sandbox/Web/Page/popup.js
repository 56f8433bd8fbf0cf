// Lists that open beside something: menus, choices, suggestions.

/** Dialogs lie above everything else on the page, so what opens in one belongs into it. */
export const layerOf = anchor => anchor.closest('dialog') ?? document.body;

/** Puts a popup beside its anchor, inside the window: below, or above where that has more room. */
export function place(popup, anchor, { align = 'start', above = false, sameWidth = false, most = innerHeight } = {}) {
  const box = anchor.getBoundingClientRect();
  const gap = 6;
  const edge = 8;
  if (sameWidth) {
    popup.style.width = `${box.width}px`;
  }
  popup.style.maxHeight = '';
  const { width, height } = popup.getBoundingClientRect();
  const roomBelow = innerHeight - box.bottom - gap - edge;
  const roomAbove = box.top - gap - edge;
  const goesUp = above ? roomAbove >= Math.min(height, 160) || roomAbove > roomBelow : height > roomBelow && roomAbove > roomBelow;
  const shown = Math.min(height, most, goesUp ? roomAbove : roomBelow);
  popup.style.maxHeight = `${shown}px`;
  popup.style.top = `${goesUp ? box.top - gap - shown : box.bottom + gap}px`;
  const left = align === 'end' ? box.right - width : box.left;
  popup.style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`;
}

/** Closes when one presses elsewhere, scrolls away or changes the window; returns what stops listening. */
export function closeOutside(popup, anchor, close) {
  const pressed = event => {
    if (!popup.contains(event.target) && !anchor.contains(event.target)) {
      close();
    }
  };
  const scrolled = event => {
    if (!popup.contains(event.target)) {
      close();
    }
  };
  document.addEventListener('pointerdown', pressed, true);
  document.addEventListener('scroll', scrolled, true);
  window.addEventListener('resize', close);
  return () => {
    document.removeEventListener('pointerdown', pressed, true);
    document.removeEventListener('scroll', scrolled, true);
    window.removeEventListener('resize', close);
  };
}
