/**
 * Frequent short words of languages that share a script, for detecting the language of a text. The list contains the languages of the interface
 * and also similar languages: a text in Dutch, for example, must not count as German.
 */

const words: Readonly<Record<string, string>> = {
  en: 'the and of to in that is was for it with as his on be at by had not are but from or have an they which one you were all her she there would their we him been has when who will no more if out so what up said about into than them can only other new some these two may then do first any my now such like our over me even most made after also did many before must through where much your well down should because each just those people how too still own see here between both being under never same another while last might against',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wenn können ich wir ihr ihre ihrer alle diese dieser keine was schon sehr hier unter gegen vom beim jahre zwei neue neuen kann',
  fr: 'le la les de des du un une et à en est que qui dans pour il elle ils elles au aux par sur ne pas plus ce cette ces son sa ses se avec sont ou comme mais nous vous leur leurs on été était ont fait être avoir même aussi tout tous toutes bien sans deux après entre je très dont où si nos notre depuis contre lors ainsi donc alors c d l qu n j s',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo solo han yo hay vez puede todos así nos ni parte tiene él uno donde bien tiempo ese eso ante ellos ella esto durante según quien tras nuestra nuestro',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem nas me esse eles você essa num nem suas meu às minha numa pelos elas qual nós lhe foi ser são está tem há era ter pode sobre anos ainda este esta nova novo todos dois duas',
  it: 'di e il la che in a per un del è con non una i si da sono le dei nel lo al gli più come della ma ha alla se anche o su delle ed ci nella questo dal suo sua dalla loro degli era essere stato stata tra cui dopo prima molto solo ai alle nei sul sulla hanno chi ogni quando dove così ancora già due anni perché fra questa quello mi io noi tutti tutto può nuova nuovo l dell all nell',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om ook als dan maar bij nog uit door naar heeft hebben ze wordt worden werd deze dit over tot zich haar hij ik je we wel geen meer na onder al veel kan kunnen tegen moet jaar twee waar wat zo hun of',
  sv: 'och att det i som en på är av för med den till inte om ett han de var har jag från men hon sig så vi kan när ut efter sin skulle eller där mycket alla vid nu bara hade blev mot under ska finns år också sina än detta',
  da: 'og i at det er en til af på de den med for ikke som der et har fra var han jeg om men hun sig så vi kan efter eller også blev skal ved hvor mod år over ud nu kun hvad havde bliver mange denne dette',
  nb: 'og i det er en til av på de den med for ikke som et har fra var han jeg om men hun seg så vi kan etter eller også ble skal ved hvor mot år over ut nå bare hva hadde blir mange denne dette noen',
  is: 'og að í á er sem til um við ekki það en með af var hann fyrir þeir þess hefur eða hún frá þetta eru því mér ég verið einn allir rétt skal',
  fi: 'ja on ei että se oli hän mutta ovat kun niin myös jos kuin tai joka ole mitä sen minä ovat vain nyt tämä siitä hänen jo voi sitä vielä sekä mukaan vuonna ollut jonka',
  et: 'ja on ei et see ta oli kui ka aga mis siis oma ning või kes seda veel oma selle ole nii igal ei inimese tema nende',
  ca: 'de la i el que a en els un per amb les no del una es al és dels són com més però seva seu aquesta aquest ser o han ha sobre tot també entre quan fins molt pel seus aquests altres té l d dret',
  gl: 'de a e o que do da en un para con non unha os no se na por máis as dos como pero ao súa seu tamén foi ser son está ten ata moi ou unha pola polo nas nos',
  eu: 'eta da ez bat du ere izan dira zuen dute baina edo duen hori egin dela den dituzte hau beste bere guztiek eskubidea',
  ro: 'de și în a la cu pe nu o care că din să un este pentru mai ce se al ale sunt fi au prin după fost ar dar sau fără lui între cum când ei către sa său această acest orice persoană',
  pl: 'w i na z się do nie że jest to o jak za od po co ale przez dla tym tak już są był była było oraz który która które tego jego jej ich ze czy tylko może przed lub także nad pod przy bez być jako a te ten ta tej kiedy gdy bardzo więc więcej roku lat również gdzie został została mnie nas',
  cs: 'a se v na je že s z do o to i k pro by ve jako po jsem jsou ale který která které podle tak nebo od za při byl byla bylo jeho jejich už také není než až má mezi bude co aby před roku jen však',
  sk: 'a sa v na je že s z do o to i k pre by vo ako po som sú ale ktorý ktorá ktoré podľa tak alebo od za pri bol bola bolo jeho ich už tiež nie než až má medzi bude čo aby pred roku len však',
  sl: 'in je v na da se za so ki z s pa ne po ni bi od tudi kot ali do o pri bil bila bilo iz ima če med lahko njegovo vsakdo pravico',
  hr: 'i je u na da se za su koji s od ne o što kao će iz do bi ali ili nije po to bio bila bilo kako sve koja koje sam samo ima pri svatko pravo više jer',
  sq: 'e të në dhe për me që një është nga i nuk si së ka kjo u ky do ose por më janë kanë tij këtë duke kur ai edhe çdo',
  hu: 'a az és hogy nem is egy van de ez meg csak már volt mint ha még vagy azt ki el lehet után minden kell szerint aki mely joga valamint között',
  lt: 'ir kad yra į su iš tai bet kaip ar buvo apie nuo per tik jis už po dėl taip jo turi ne kiekvienas teisę arba',
  lv: 'un ir ka no ar par uz kas tas bija bet vai lai tā pie kā viņš ne pēc arī katram cilvēkam tiesības savu',
  tr: 've bir bu da de için ile çok daha olarak gibi ne o kadar sonra var olan ama ya en değil her iki yeni onun kendi ise oldu ki mi mı olduğu ilk diye bütün göre ben biz şey hem nasıl veya yok önce üzere bile arasında yıl olur hakkı kadın haber açıldı',
  az: 'və bir bu da də üçün ilə çox daha kimi nə o qədər sonra var olan amma ya ən hər iki yeni onun öz isə oldu ki görə biz hüququ hüququna deyil',
  vi: 'và của là có được cho không một những trong các người với này đã để khi từ ở ra cũng về như đến nhiều năm vào thì đó lại tôi sẽ rằng mà hay phải còn theo tại sau việc trên bị đang nhưng làm chỉ nước bà ông ngày mình cả hơn nơi mọi đều',
  id: 'yang dan di dengan untuk pada dari ini itu dalam tidak adalah ke akan oleh juga sebagai karena atau dapat bisa boleh ada tersebut mempunyai mereka telah saya lebih ia bahwa kepada kita saat sudah hanya namun para tetapi seperti setelah menjadi hari tahun baru dia belum harus banyak secara antara kami atas orang lain masih setiap serta',
  ms: 'yang dan di dengan untuk pada dari ini itu dalam tidak adalah ke akan oleh juga sebagai kerana atau dapat boleh ada tersebut mempunyai mereka telah saya lebih ia bahawa kepada kita ialah sudah hanya para tetapi seperti selepas menjadi hari tahun baru beliau belum harus banyak secara antara kami atas orang lain masih setiap serta hendaklah kerajaan',
  tl: 'ang ng sa na at mga ay ni kay si hindi may para ito siya ko mo niya sila kung o nang din rin pa ba lang isang bawat kanyang karapatan',
  sw: 'ya na wa kwa ni katika la za cha kuwa hii huo hiyo yake au lakini kama watu kila mtu ana haki hayo zao pia',
  af: 'die van en in is dat het nie te met vir op wat as n om sy hy sal was aan ook deur kan word maar of by uit hulle so ek een alle elke reg',
  eo: 'la de kaj en estas al ne kiu por ke li ĉi kun el pri oni tiu sed aŭ ĝi mi havas rajton ĉiu kiel estis esti sia',
  so: 'oo iyo ka ku in waa u ay la uu ah leh soo waxaa aan waxay inuu xaq qof kasta',
  ru: 'и в не на что с по это как он но из за от так же для все его мы а к у то о бы было был была были есть или её их при до только уже когда если этого том тем которые который которая может лет года после чтобы она они я вы очень во со ещё этой день',
  uk: 'і в не на що з по це як він але із за від так же для все його ми а до у та те о було був була були є або її їх при тільки вже коли якщо цього тим які який яка може років року після щоб вона вони я ви дуже зі ще цій день й',
  be: 'і ў не на што з па гэта як ён але за ад так жа для усё яго мы а да у та было быў была былі ёсць або яе іх пры толькі ўжо калі можа пасля каб яна яны я вы вельмі са яшчэ',
  bg: 'и в не на че с по това как той но из за от така же всички му ние а към у то о бе беше са е или я ги при до само вече когато ако този които който която може години след да тя те аз вие много във със още се ще има през',
  sr: 'и у не на што с по то као он али из за од тако све његово ми а до та би је било био била су или њих при само већ када ако који која може година после да она они ја врло са још се ће има',
  mk: 'и во не на што со по тоа како тој но од за така сите неговото ние а до беше е се или ги при само веќе кога ако кои кој која може години по да таа тие јас многу уште ќе има',
};

/** Letters that hardly any other language of the same script uses. A word with one of these letters counts as a word of the language. */
const letters: readonly (readonly [language: string, letter: RegExp])[] = [
  ['vi', /[ơưạảấầẩẫậắằẳẵặẹẻẽềểễệếỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/],
  ['de', /ß/],
  ['pl', /[łśź]/],
  ['tr', /[ğı]/],
  ['cs', /[ěřů]/],
  ['hu', /[őű]/],
  ['ro', /[țș]/],
  ['sq', /ë/],
  ['az', /ə/],
  ['is', /[þð]/],
  ['lv', /[āēīū]/],
  ['lt', /[ėįų]/],
  ['eo', /[ĉĝĵŝŭ]/],
];

const languagesOf = new Map<string, string[]>();
for (const [language, list] of Object.entries(words))
  for (const word of new Set(list.split(' '))) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

const none: readonly string[] = [];

/** Returns the languages that a word suggests. */
function namesOf(word: string): readonly string[] {
  const known = languagesOf.get(word);
  // Most words contain only letters from a to z, so they need no further test.
  if (known !== undefined || !/[^a-z]/.test(word)) return known ?? none;
  return letters.filter(([, letter]) => letter.test(word)).map(([language]) => language);
}

/**
 * Returns the language that most function words of a text suggest. Returns undefined if there are too few function words, or if another language
 * is nearly as likely. A word that n languages share counts 1/n for each of these languages.
 */
export function detectByWords(text: string): string | undefined {
  const weights = new Map<string, number>();
  const found: (readonly string[])[] = [];
  let count = 0;
  for (const [word] of text
    .toLowerCase()
    .normalize('NFC')
    .matchAll(/[\p{L}\p{M}]+/gu)) {
    const names = namesOf(word);
    count++;
    if (names.length === 0) continue;
    found.push(names);
    for (const name of names) weights.set(name, (weights.get(name) ?? 0) + 1 / names.length);
  }
  const [first = '', second = ''] = Object.keys(words).sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  const weight = weights.get(first) ?? 0;
  if (weight < 1.5 || weight < count * 0.06) return undefined;
  // Ignore words that both languages have: Indonesian and Malay, for example, share most function words.
  const onlyIn = (one: string, other: string) =>
    found.filter(names => names.includes(one) && !names.includes(other)).length;
  const [forFirst, forSecond] = [onlyIn(first, second), onlyIn(second, first)];
  if (Math.max(forFirst, forSecond) < 1.3 * Math.min(forFirst, forSecond)) return undefined;
  return forFirst >= forSecond ? first : second;
}
