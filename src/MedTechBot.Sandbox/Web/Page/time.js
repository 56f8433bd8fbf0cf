const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'short' });
const longDate = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

const midnight = time => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

export const isSameDay = (one, other) => midnight(one) === midnight(other);

export const shortTime = time => clock.format(time);

export const longDay = time => longDate.format(time);

export const fullTime = time => full.format(time);

/** As chat programs say it: the day only where it is not today. */
export function chatTime(time) {
  const days = Math.round((midnight(new Date()) - midnight(time)) / 86_400_000);
  return days === 0 ? `Today at ${clock.format(time)}` : days === 1 ? `Yesterday at ${clock.format(time)}` : `${date.format(time)}, ${clock.format(time)}`;
}

const units = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]];

/** A timestamp inside a message, in one of Discord's styles. */
export function styledTime(seconds, style) {
  const time = new Date(seconds * 1000);
  if (style === 'R') {
    const difference = seconds - Date.now() / 1000;
    const [unit, length] = units.find(([, length]) => Math.abs(difference) >= length) ?? units.at(-1);
    return relative.format(Math.round(difference / length), unit);
  }
  const options = {
    t: { timeStyle: 'short' }, T: { timeStyle: 'medium' }, d: { dateStyle: 'short' }, D: { dateStyle: 'long' },
    F: { dateStyle: 'full', timeStyle: 'short' },
  }[style] ?? { dateStyle: 'long', timeStyle: 'short' };
  return new Intl.DateTimeFormat(undefined, options).format(time);
}
