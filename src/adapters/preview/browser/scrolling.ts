/** Page Up and Page Down scroll the channel while one types, as in Discord. */
export function bindScrolling(field: HTMLElement, channel: HTMLElement): void {
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
    event.preventDefault();
    const step = channel.clientHeight * 0.85;
    channel.scrollBy({ top: event.key === 'PageUp' ? -step : step });
  });
}
