/** How far a text's colour is from its ground, as WCAG 2.2 counts it. */
import type { Page } from 'playwright-core';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** The least contrast among the elements of that selector, each on all the grounds below it. */
export async function leastContrast(page: Page, selector: string): Promise<number> {
  const painted: { text: string; grounds: string[] }[] = await page.evaluate(`
    [...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => {
      const grounds = [];
      for (let at = element; at !== null; at = at.parentElement) {
        grounds.unshift(getComputedStyle(at).backgroundColor);
      }
      return { text: getComputedStyle(element).color, grounds };
    })
  `);
  const contrasts = painted.map(({ text, grounds }) => {
    const white: Colour = [255, 255, 255, 1];
    const ground = grounds.map(colour).reduce((below, top) => over(top, below), white);
    const lights = [light(ground), light(over(colour(text), ground))];
    return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
  });
  return Math.min(...contrasts);
}

function colour(css: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha];
}

function over(top: Colour, below: Colour): Colour {
  const mixed = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3]);
  return [mixed(0), mixed(1), mixed(2), 1];
}

function light([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
