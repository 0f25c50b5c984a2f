/** Words that turn a question into one that the knowledge does not answer; they belong to no case. */
export const strangers =
  `married jailed paid born buried divorced elected sued arrested insured hired trained
cooked painted football salary wedding dentist elephant passport election vaccine hospital budget
holiday school religion height weight birthday nickname lawyer verdict funeral bonus pension appeal
sister brother husband wife dog car house degree accent tattoo diet horoscope novel film song podcast
convicted acquitted demoted suspended charged sentenced deported bribed kidnapped poisoned blackmailed
replaced succeeded apologised compensated reinstated transferred retired died`.split(/\s+/);
