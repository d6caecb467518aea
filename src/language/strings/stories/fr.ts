/** Interface strings of the form for readers’ stories in French. */
import type { StoryWords } from '../words.ts';

export const storiesFr: StoryWords = {
  stories: {
    title: 'Racontez-nous votre histoire',
    lead: 'Écrivez avec vos propres mots. Rien n’est publié sans votre accord.',
    optional: '(facultatif)',
    yours: 'Votre histoire',
    you: 'À propos de vous',
    consent: 'Ce que l’on peut faire de votre histoire',
    send: 'Envoyer',
    mail: 'Écrire le courriel',
    save: 'Enregistrer dans un fichier',
    byMail: 'Par courriel',
    stored: 'Cette page n’enregistre rien. Ce que vous écrivez reste sur votre écran jusqu’à l’envoi.',
    mailRisk:
      'Un courriel passe par d’autres mains en chemin. Sur un appareil partagé, d’autres peuvent trouver un fichier enregistré ou un courriel envoyé.',
    saved: 'Le fichier est enregistré. Joignez-le à un courriel à l’adresse ci-dessus.',
    opened:
      'Si aucun logiciel de courriel ne s’ouvre, enregistrez l’histoire dans un fichier et joignez-le à un courriel.',
    tooLong:
      'L’histoire est trop longue pour ouvrir un courriel. Enregistrez-la dans un fichier et joignez-le à un courriel.',
    empty: 'Merci de répondre à cette question.',
    faults: 'Il manque des réponses\u00a0:',
    without: 'Vous pouvez aussi écrire un courriel sans ce formulaire. Merci d’y répondre à ces questions\u00a0:',
    thanks: 'Merci pour votre histoire',
    thanksLead: 'La rédaction la lira. Si vous avez dit comment vous joindre, elle peut vous répondre.',
    untitled: 'L’histoire d’une lectrice ou d’un lecteur',
  },
  storyQuestions: {
    story: 'Le texte',
    headline: 'Titre',
    name: 'Votre nom',
    byline: 'Quel nom peut figurer avec l’histoire\u202f?',
    signed: 'Le nom à publier',
    contact: 'Comment la rédaction peut-elle vous joindre\u202f?',
    publish: 'L’histoire peut-elle être publiée sur ce site\u202f?',
    edit: 'La rédaction peut-elle la raccourcir ou la retoucher\u202f?',
    translate: 'L’histoire peut être traduite.',
    print: 'L’histoire peut être imprimée et affichée sur des panneaux.',
    age: 'Quel âge avez-vous\u202f?',
  },
  storyHints: {
    story: 'Si cela peut vous mettre en danger, ou mettre d’autres en danger, n’écrivez ni noms, ni lieux, ni dates.',
    name: 'Seule la rédaction le voit, sauf si vous choisissez plus bas qu’il peut paraître.',
    signed: 'Nécessaire si vous avez choisi votre prénom ou un nom inventé.',
    contact:
      'Un numéro de téléphone ou une adresse électronique. Seule la rédaction les voit, et ils ne sont jamais publiés.',
    age: 'Si vous êtes plus jeune et que personne de responsable n’est d’accord, merci de ne pas encore envoyer l’histoire.',
  },
  storyAnswers: {
    full: 'Mon nom complet',
    first: 'Seulement mon prénom',
    madeUp: 'Un nom inventé',
    none: 'Aucun nom',
    publishYes: 'Oui, elle peut être publiée',
    publishNo: 'Non, seule la rédaction peut la lire',
    editYes: 'Oui',
    editAsk: 'Oui, mais je veux d’abord voir le texte',
    editNo: 'Non',
    adult: 'J’ai 18 ans ou plus',
    guardian: 'Je suis plus jeune, et un parent ou tuteur est d’accord',
  },
  storyEndpoint: 'Vos réponses vont à {site}, qui les transmet à la rédaction.',
  storyMail: 'Envoyez votre histoire par courriel à {mail}.',
  storyTakeBack:
    'Vous pouvez retirer votre accord à tout moment, même après la publication\u00a0: écrivez à {contact}.',
};
