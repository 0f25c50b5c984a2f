/**
 * Words that hold a sentence together, and those that fill it when people talk. They are weighted
 * softly rather than dropped: "who", "will" and "may" carry meaning in questions and in names.
 */
export const functionWords: ReadonlySet<string> = new Set(
  `1 a about actually afaik after afternoon again ah aint all alright also although altogether
   am amid among an and another any anybody anyhow anyone anything anyway apparently are
   arent around as asap at atm basically be because been before being besides between bit
   blimey bloke bloody bollocks bot both bro bruh bruv but by can cannot cant cheers christ
   clarify come comes confirm confused could couldnt couldve crazy crikey curious dad damn
   dear did didnt do does doesnt doing dont dr dude dunno during each eh either else em er
   erh erm even evening ever every everybody everyone everything exactly fam far fellow ffs
   folk folks for frankly from fs fuck fucking genuinely get gets getting gimme gist give go
   god going gonna gosh got guess guy guys had hang happen happened happening has hasnt have
   havent having he hello her here hers hey hi him his hiya hmm honestly hopefully how
   however huh i id idk if iirc ill imo in innit insane instead into is isn isnt it its
   jesus just kind kinda kindly know lads lemme let like literally lmao lmfao lol lool lot
   lots mad madam made make makes making many mate may maybe me mean means meanwhile might
   more morning most much mum must mustnt my nah nan need neednt ngl no nobody none nor not
   nothing now obviously of off oh oi ok okay omg on once one only onto or other ought our
   ours out over overall own per perhaps please probably question quick quickly quite rather
   really recall recap reckon regarding regards remember right rn rofl roughly rubbish
   rundown said same say says seriously shall she shit should shouldnt shouldve since sir
   smh so sod some somebody somehow someone something sort sorta stuff such summarise
   summarize suppose supposedly surely ta take taken takes talking tbh tell tf than thank
   thanks that the their theirs them then there therefore these they thing things think this
   those though thought through thx til till time times tl tldr to too took toward towards
   try trying um understand unless until up upon us use used very via wait wanna want wants
   was wasn wasnt we well went were werent what whatever whatsoever when whenever where
   whereabouts wherever whether which whichever while who whoever whom whose why wild will
   with within without wonder wondering wont would wouldnt wouldve wow wtf ya yeah yes yet
   yo you your yours`.split(/\s+/),
);

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}
