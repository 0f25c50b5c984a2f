/**
 * A set for whoever has none: the desk of an invented town, with one answer for each thing that can be
 * wanted of each place. What a record says and how it is asked for are drawn from several ways of each,
 * with what people write around a question, so that no outcome stands for thirty: where every place had
 * the same few sentences, an engine's luck with one of them moved its figure by four points. Every fourth
 * thing is told of no record, so that asking for it has no answer. It shows that the benchmark works and
 * where engines differ; how people ask it cannot show.
 */
import { randomFrom } from '../shared/random.mjs';

const places = `swimming pool,city library,botanical garden,harbour ferry,night bus,recycling yard,
history museum,music school,skating rink,farmers market,bicycle station,open air cinema,town archive,
observatory,climbing hall,puppet theatre,fishing pier,cable car,community kitchen,repair workshop,
lighthouse,dog park,pottery studio,allotment gardens,concert hall,youth hostel,planetarium,steam railway,
butterfly house,chess club`.split(/,\s*/);

/** What can be wanted of a place: titles, what is said first and what may follow, and ways to ask. */
const wants = [
  {
    name: 'hours',
    titles: ['Opening hours', 'When we are open', 'Hours'],
    says: [
      'The PLACE opens at nine and closes at eight.',
      'From Monday to Saturday you can visit the PLACE between ten and six.',
      'The doors of the PLACE open at half past eight and are locked at dusk.',
    ],
    adds: [
      'On Sundays it stays shut.',
      'In winter it closes an hour earlier.',
      'Last entry is thirty minutes before closing time.',
    ],
    asked: [
      'when does the PLACE open',
      'is the PLACE shut on a sunday',
      'what time does the PLACE close in winter',
      'PLACE opening times',
      'until when can we get in to the PLACE on saturday',
      'how early can i visit the PLACE',
    ],
  },
  {
    name: 'fee',
    titles: ['Admission fee', 'Tickets and prices', 'What it costs'],
    says: [
      'Admission to the PLACE costs four crowns.',
      'A ticket for the PLACE is six crowns, and a season ticket forty.',
      'Entry to the PLACE is charged by the hour; pay at the machine.',
    ],
    adds: [
      'Children under twelve enter free.',
      'Students and pensioners pay half the price.',
      'Cards and cash are both accepted.',
    ],
    asked: [
      'how much is a ticket for the PLACE',
      'do children have to pay at the PLACE',
      'what does the PLACE cost',
      'is there a discount for students at the PLACE',
      'price of entry PLACE',
      'can i pay by card in the PLACE',
    ],
  },
  {
    name: 'lost',
    titles: ['Lost property', 'Lost and found', 'Things left behind'],
    says: [
      'Whatever was left behind at the PLACE is kept at the counter for thirty days.',
      'Things found in the PLACE are brought to the lost property office every Friday.',
      'If you lost something at the PLACE, ring the caretaker or ask at the till.',
    ],
    adds: [
      'Describe the item and say when you lost it.',
      'Valuables are handed to the police.',
      'After a month, what nobody claims is given to charity.',
    ],
    asked: [
      'i lost my umbrella at the PLACE',
      'who keeps things left behind in the PLACE',
      'PLACE lost and found',
      'where do i ask about a bag i forgot at the PLACE',
      'found a wallet in the PLACE, where do i bring it',
      'how long is lost property of the PLACE kept',
    ],
  },
  {
    name: 'access',
    titles: ['Access for wheelchairs', 'Accessibility', 'Visitors with disabilities'],
    says: [
      'The PLACE has a ramp by the side entrance and a lift.',
      'All floors of the PLACE can be reached by wheelchair.',
      'There are three steps at the door of the PLACE; ring and staff will lay out the ramp.',
    ],
    adds: [
      'An adapted toilet is next to the cloakroom.',
      'Guide dogs are welcome.',
      'Parking for disabled visitors is behind the building.',
    ],
    asked: [
      'can i get into the PLACE in a wheelchair',
      'are there steps at the PLACE',
      'is there a lift in the PLACE',
      'disabled parking at the PLACE',
      'my mother cannot climb stairs, can she visit the PLACE',
      'does the PLACE have an accessible toilet',
    ],
  },
  {
    name: 'volunteers',
    titles: ['Volunteering', 'Helping out', 'Become a volunteer'],
    says: [
      'Volunteers for the PLACE are trained on two evenings.',
      'The PLACE is looking for people who can help at weekends.',
      'Would you like to volunteer at the PLACE? We meet on the first Tuesday of the month.',
    ],
    adds: [
      'Apply to the warden in writing.',
      'You must be sixteen or older.',
      'Travel expenses are repaid.',
    ],
    asked: [
      'how can i volunteer at the PLACE',
      'i want to help out at the PLACE on weekends',
      'does the PLACE need volunteers',
      'how old must helpers of the PLACE be',
      'where do volunteers of the PLACE apply',
      'are volunteers at the PLACE trained',
    ],
  },
  {
    name: 'cancelling',
    titles: ['Cancelled bookings', 'Cancellations and refunds', 'If you cannot come'],
    says: [
      'A booking for the PLACE can be cancelled until the day before.',
      'If you cannot come to the PLACE, tell us by noon and we cancel your booking.',
      'Reservations for the PLACE may be moved to another date once, free of charge.',
    ],
    adds: [
      'The money is refunded within a week.',
      'After that we keep half of the price.',
      'Groups must cancel a week ahead.',
    ],
    asked: [
      'can i cancel my PLACE booking',
      'do i get a refund from the PLACE',
      'i booked the PLACE but cannot come',
      'move my reservation for the PLACE to another date',
      'how late may a group cancel the PLACE',
      'when is the money for the PLACE refunded',
    ],
  },
  {
    name: 'photos',
    titles: ['Photography', 'Photos and filming', 'Taking pictures'],
    says: [
      'Photographs may be taken in the PLACE without flash.',
      'You are welcome to take pictures at the PLACE for private use.',
      'Filming in the PLACE needs a permit from the press office.',
    ],
    adds: [
      'Tripods are not allowed.',
      'Please do not photograph other visitors.',
      'For weddings there is a fee.',
    ],
    asked: [
      'may i take photos in the PLACE',
      'is a flash allowed at the PLACE',
      'taking pictures inside the PLACE',
      'do i need a permit to film in the PLACE',
      'wedding photographs at the PLACE',
      'can i bring a tripod to the PLACE',
    ],
  },
  {
    name: 'complaints',
    titles: ['Complaints', 'If something went wrong', 'Feedback'],
    says: [
      'Complaints about the PLACE are heard by the ombudsman.',
      'If you are unhappy with the PLACE, write to the town hall.',
      'Tell the manager of the PLACE what went wrong.',
    ],
    adds: [
      'You get a reply within a fortnight.',
      'A form lies at the entrance.',
      'Anonymous letters are not answered.',
    ],
    asked: [
      'who do i complain to about the PLACE',
      'i am unhappy with the PLACE',
      'where to send a complaint on the PLACE',
      'is there a complaint form for the PLACE',
      'how long until the PLACE replies to a complaint',
      'something went wrong at the PLACE, who is the manager',
    ],
  },
];

/** What people write before a question and after it; mostly nothing. */
const openings = ['', '', '', 'hi, ', 'hello, ', 'please tell me ', 'does anybody know: ', 'also '];
const endings = ['', '', '', '', ' please', ' thanks', ' this week', ' for my son'];

/** Questions asked for each thing. */
const asked = 2;
/** Any number; another one draws another town. */
const seed = 23;

/** @returns {{ records: object[], queries: import('./sets.mjs').Question[] }} the same in every run */
export function inventSet() {
  const random = randomFrom(seed);
  const drawn = (list) => list[Math.floor(random() * list.length)];
  const records = [];
  const queries = [];
  for (const [p, place] of places.entries()) {
    for (const [w, want] of wants.entries()) {
      const id = `${place}/${want.name}`.replaceAll(' ', '-');
      const told = (p + w) % 4 !== 0;
      const text = `${drawn(want.says)} ${drawn(want.adds)}`.replace('PLACE', place);
      if (told) records.push({ id, title: `${drawn(want.titles)}: ${place}`, text });
      // One drawn, and the one opposite it, so that none is asked twice.
      const first = Math.floor(random() * want.asked.length);
      for (let a = 0; a < asked; a++) {
        const way = want.asked[(first + (a * want.asked.length) / asked) % want.asked.length];
        const q = `${drawn(openings)}${way.replace('PLACE', place)}${drawn(endings)}`;
        queries.push({ q, rel: told ? { [id]: 1 } : {} });
      }
    }
  }
  return { records, queries };
}
