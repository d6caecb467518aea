/** Interface strings of the form for readers’ stories in German. */
import type { StoryWords } from '../words.ts';

export const storiesDe: StoryWords = {
  stories: {
    title: 'Erzählen Sie uns Ihre Geschichte',
    lead: 'Schreiben Sie mit Ihren eigenen Worten. Ohne Ihre Zustimmung wird nichts veröffentlicht.',
    optional: '(freiwillig)',
    yours: 'Ihre Geschichte',
    you: 'Über Sie',
    consent: 'Was mit Ihrer Geschichte geschehen darf',
    send: 'Absenden',
    mail: 'E-Mail schreiben',
    save: 'Als Datei speichern',
    byMail: 'Per E-Mail',
    stored: 'Diese Seite speichert nichts. Was Sie schreiben, bleibt auf Ihrem Bildschirm, bis Sie es absenden.',
    mailRisk:
      'Eine E-Mail geht unterwegs durch andere Hände. Auf einem gemeinsam genutzten Gerät können andere eine gespeicherte Datei oder eine gesendete E-Mail finden.',
    saved: 'Die Datei ist gespeichert. Hängen Sie sie an eine E-Mail an die Adresse oben.',
    opened:
      'Wenn sich kein E-Mail-Programm öffnet, speichern Sie die Geschichte als Datei und hängen Sie sie an eine E-Mail.',
    tooLong:
      'Die Geschichte ist zu lang, um damit eine E-Mail zu öffnen. Speichern Sie sie als Datei und hängen Sie sie an eine E-Mail.',
    empty: 'Bitte beantworten Sie diese Frage.',
    faults: 'Einige Antworten fehlen:',
    without: 'Sie können auch ohne dieses Formular eine E-Mail schreiben. Bitte beantworten Sie darin diese Fragen:',
    thanks: 'Danke für Ihre Geschichte',
    thanksLead:
      'Die Redaktion wird sie lesen. Wenn Sie angegeben haben, wie man Sie erreicht, kann sie Ihnen antworten.',
    untitled: 'Die Geschichte einer Leserin oder eines Lesers',
  },
  storyQuestions: {
    story: 'Der Text',
    headline: 'Überschrift',
    name: 'Ihr Name',
    byline: 'Welcher Name darf bei der Geschichte stehen?',
    signed: 'Der Name, der erscheinen soll',
    contact: 'Wie kann die Redaktion Sie erreichen?',
    publish: 'Darf die Geschichte auf dieser Website erscheinen?',
    edit: 'Darf die Redaktion sie kürzen oder bearbeiten?',
    translate: 'Die Geschichte darf übersetzt werden.',
    print: 'Die Geschichte darf gedruckt und an Anschlagtafeln ausgehängt werden.',
    age: 'Wie alt sind Sie?',
  },
  storyHints: {
    story: 'Wenn es Sie oder andere in Gefahr bringen könnte, lassen Sie Namen, Orte und Daten weg.',
    name: 'Nur die Redaktion sieht ihn, außer Sie wählen unten, dass er erscheinen darf.',
    signed: 'Nötig, wenn Sie den Vornamen oder einen erfundenen Namen gewählt haben.',
    contact: 'Eine Telefonnummer oder E-Mail-Adresse. Nur die Redaktion sieht sie, und sie wird nie veröffentlicht.',
    age: 'Wenn Sie jünger sind und niemand mit Sorgerecht zustimmt, senden Sie die Geschichte bitte noch nicht ab.',
  },
  storyAnswers: {
    full: 'Mein voller Name',
    first: 'Nur mein Vorname',
    madeUp: 'Ein erfundener Name',
    none: 'Kein Name',
    publishYes: 'Ja, sie darf erscheinen',
    publishNo: 'Nein, nur die Redaktion darf sie lesen',
    editYes: 'Ja',
    editAsk: 'Ja, aber ich möchte den Text vorher sehen',
    editNo: 'Nein',
    adult: 'Ich bin 18 oder älter',
    guardian: 'Ich bin jünger, und ein Elternteil oder Vormund stimmt zu',
  },
  storyEndpoint: 'Ihre Antworten gehen an {site} und von dort an die Redaktion.',
  storyMail: 'Schicken Sie Ihre Geschichte per E-Mail an {mail}.',
  storyTakeBack:
    'Sie können Ihre Zustimmung jederzeit zurücknehmen, auch nach der Veröffentlichung: Schreiben Sie an {contact}.',
};
