/**
 * Runs in the page: reads, from a picture of it, which of its characters the browser has marked. The
 * page paints `::target-text` in one colour that nothing else on it has.
 *
 * @param {string} png the whole page at one pixel a CSS pixel, in base64
 * @returns {Promise<{ place: string, text: string }[]>} unbroken runs of marked characters, in the
 *   order of the page; `place` is the id of the element they stand in
 */
globalThis.readMarked = async (png) => {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data, width } = context.getImageData(0, 0, picture.width, picture.height);

  // Asked once: the browser looks at its layout each time, and this is asked for every pixel.
  const [right, down] = [scrollX, scrollY];
  const isPainted = (x, y) => {
    const at = (Math.floor(y + down) * width + Math.floor(x + right)) * 4;
    return data[at] === 255 && data[at + 1] === 0 && data[at + 2] === 255;
  };
  const isMarked = (box) => isPainted(box.left + box.width / 2, box.top + box.height / 2);
  /** Whether any of a block is marked: most are not, and their characters need no look each. */
  const holdsMarks = ({ left, right, top, bottom }) => {
    for (let y = top; y < bottom; y += 2) {
      for (let x = left; x < right; x += 2) if (isPainted(x, y)) return true;
    }
    return false;
  };

  const runs = [];
  for (const block of document.querySelectorAll('[id]')) {
    if (!holdsMarks(block.getBoundingClientRect())) continue;
    let run = '';
    let blanks = '';
    const close = () => {
      if (run !== '') runs.push({ place: block.id, text: run });
      run = '';
      blanks = '';
    };
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement.closest('[id]') !== block) continue;
      for (let index = 0; index < node.data.length; index += 1) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const box = [...range.getClientRects()].find((one) => one.width > 0);
        // A blank at the end of a line has no width; it counts with what stands on either side.
        if (box === undefined) blanks += node.data[index];
        else if (isMarked(box)) {
          run += (run === '' ? '' : blanks) + node.data[index];
          blanks = '';
        } else close();
      }
    }
    close();
  }
  return runs;
};
