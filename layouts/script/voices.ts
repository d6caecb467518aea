/** Chooses the voice with which the browser reads aloud. Only voices of this device count: other voices send the text to a server. */

/**
 * Returns the best voice of this device for a language, such as `zh-Hans`; undefined if the device has none. `Intl` is no help here, because
 * systems name languages in their own ways: `zh_CN`, `cmn-Hans-CN`, `zh-CN`.
 */
export function chooseVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | undefined {
  let best: SpeechSynthesisVoice | undefined;
  let most = 0;
  for (const voice of voices) {
    const score = voice.localService ? fitOf(voice, language) : 0;
    if (score > most) {
      most = score;
      best = voice;
    }
  }
  return best;
}

/** Parts of a tag that tell the written form of Chinese. A voice for Hong Kong speaks Cantonese, so it comes last. */
const places: Readonly<Record<string, RegExp>> = { hans: /-(?:hans|cn|sg)\b/, hant: /-(?:hant|tw)\b/ };

/** Returns how well a voice fits a language; 0 if it speaks another language. */
function fitOf({ lang, default: isDefault }: SpeechSynthesisVoice, language: string): number {
  const [wanted, spoken] = [
    language.toLowerCase(),
    lang
      .replace(/_/g, '-')
      .toLowerCase()
      .replace(/^cmn\b/, 'zh'),
  ];
  const [main, form = ''] = wanted.split('-');
  if (spoken.split('-')[0] !== main) return 0;
  const place = places[form];
  return 1 + (isDefault ? 1 : 0) + (spoken === wanted || place?.test(spoken) ? 2 : 0);
}
