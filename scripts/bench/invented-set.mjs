/**
 * A set for whoever has none: the desk of an invented town, with one answer for each thing that can be
 * wanted of each place. A question says it in other words than the record, and every fourth thing is
 * told of no record, so that asking for it has no answer. It shows that the benchmark works and where
 * engines differ; how people ask it cannot show.
 */

const places = `swimming pool,city library,botanical garden,harbour ferry,night bus,recycling yard,
history museum,music school,skating rink,farmers market,bicycle station,open air cinema,town archive,
observatory,climbing hall,puppet theatre,fishing pier,cable car,community kitchen,repair workshop,
lighthouse,dog park,pottery studio,allotment gardens,concert hall,youth hostel,planetarium,steam railway,
butterfly house,chess club`.split(/,\s*/);

/** What a record says of a place, the title it goes by, and how people ask for it. */
const wants = [
  {
    title: 'Opening hours',
    text: 'The PLACE opens at nine and closes at eight; on Sundays it stays shut.',
    asked: [
      'when does the PLACE open',
      'is the PLACE shut on a sunday',
      'what time can i go to the PLACE',
    ],
  },
  {
    title: 'Admission fee',
    text: 'Admission to the PLACE costs four crowns; children under twelve enter free.',
    asked: [
      'how much is the PLACE',
      'do kids have to pay at the PLACE',
      'what does a PLACE ticket cost',
    ],
  },
  {
    title: 'Lost property',
    text: 'Whatever was left behind at the PLACE is kept at the counter for thirty days.',
    asked: [
      'i lost my umbrella at the PLACE',
      'who keeps things left behind in the PLACE',
      'PLACE lost and found',
    ],
  },
  {
    title: 'Access for wheelchairs',
    text: 'The PLACE has a ramp by the side entrance, a lift, and an adapted toilet.',
    asked: [
      'can i get into the PLACE in a wheelchair',
      'are there steps at the PLACE',
      'is there a lift in the PLACE',
    ],
  },
  {
    title: 'Volunteering',
    text: 'Volunteers for the PLACE are trained on two evenings; apply to the warden in writing.',
    asked: [
      'how can i volunteer at the PLACE',
      'i want to help out at the PLACE',
      'does the PLACE need volunteers',
    ],
  },
  {
    title: 'Cancelled bookings',
    text: 'A booking for the PLACE can be cancelled until the day before, and the money is refunded.',
    asked: [
      'can i cancel my PLACE booking',
      'do i get a refund from the PLACE',
      'i booked the PLACE but cannot come',
    ],
  },
  {
    title: 'Photography',
    text: 'Photographs may be taken in the PLACE without flash and without a tripod.',
    asked: [
      'may i take photos in the PLACE',
      'is a camera allowed at the PLACE',
      'taking pictures inside the PLACE',
    ],
  },
  {
    title: 'Complaints',
    text: 'Complaints about the PLACE are heard by the ombudsman, who replies within a fortnight.',
    asked: [
      'who do i complain to about the PLACE',
      'i am unhappy with the PLACE',
      'where to send a complaint on the PLACE',
    ],
  },
];

/** @returns {{ records: object[], queries: import('./sets.mjs').Question[] }} the same in every run */
export function inventSet() {
  const records = [];
  const queries = [];
  for (const [p, place] of places.entries()) {
    for (const [w, { title, text, asked }] of wants.entries()) {
      const id = `${place}/${title}`.replaceAll(' ', '-').toLowerCase();
      const told = (p + w) % 4 !== 0;
      const say = (template) => template.replace('PLACE', place);
      if (told) records.push({ id, title: `${title}: ${place}`, text: say(text) });
      // Two of the three, so that no way of asking goes with every place.
      for (const [a, question] of asked.entries()) {
        if ((p + a) % 3 !== 0) queries.push({ q: say(question), rel: told ? { [id]: 1 } : {} });
      }
    }
  }
  return { records, queries };
}
