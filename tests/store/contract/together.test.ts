import { expect, test } from 'vitest';
import { onBothEngines } from '../engines.js';
import { somePin } from '../samples.js';

onBothEngines('changes made together', (engine) => {
  test('are all kept', async () => {
    const store = await (await engine.place()).open();
    const pin = await store.together(async ({ pins, outbox }) => {
      const begun = await pins.begin(somePin());
      await outbox.add({ key: `pin:${begun.pin.id}`, kind: 'pin', payload: {} });
      return begun.pin;
    });
    expect(await store.pins.list({})).toEqual([pin]);
    expect(await store.outbox.waiting()).toHaveLength(1);
  });

  test('are none of them kept where one fails', async () => {
    const store = await (await engine.place()).open();
    const failing = store.together(async ({ pins }) => {
      await pins.begin(somePin());
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect(await store.pins.list({})).toEqual([]);
  });

  test('are all kept where the store is closed meanwhile', async () => {
    const place = await engine.place();
    const store = await place.open();
    let begun: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const working = store.together(async ({ pins, feedback }) => {
      await pins.begin(somePin());
      begun();
      await new Promise((resolve) => setTimeout(resolve, 20));
      await feedback.count('fact/a', 'yes');
    });
    await underWay;
    await Promise.all([store.close(), working]);
    const again = await place.open();
    expect(await again.pins.list({})).toHaveLength(1);
    expect(await again.feedback.list()).toHaveLength(1);
  });

  test('that go around the repositories they were given fail at once instead of waiting for ever', async () => {
    const store = await (await engine.place()).open();
    const around = store.together(() => store.pins.begin(somePin()));
    await expect(around).rejects.toThrow(/use the repositories it gives/);
    expect((await store.pins.begin(somePin())).begun).toBe(true);
  });
});
