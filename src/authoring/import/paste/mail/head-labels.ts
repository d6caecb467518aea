/** Names of the header lines that email programs write above a forwarded or quoted email. */

export type Label = 'from' | 'to' | 'subject' | 'date' | 'other';

/** Names of header lines, without spaces and in lower case, in the languages of email programs. */
export const labels: ReadonlyMap<string, Label> = new Map(
  (
    [
      ['from', 'from|发件人|寄件者|寄件人|von|de|da|от|від|差出人|送信者|보낸사람|od|gönderen|kimden|từ|dari|van'],
      [
        'to',
        'to|cc|bcc|reply-to|收件人|收件者|抄送|副本|密送|回复|回复到|an|à|para|cco|a|кому|копия|копія|宛先|받는사람|참조|do|dw|alıcı|kime|bilgi|đến|tới|kepada|aan',
      ],
      [
        'subject',
        'subject|主题|主旨|标题|betreff|objet|asunto|assunto|oggetto|тема|件名|제목|temat|konu|chủđề|tiêuđề|subjek|onderwerp',
      ],
      [
        'date',
        'date|sent|发送时间|发件时间|日期|时间|傳送時間|gesendet|datum|envoyé|fecha|enviado|enviadoel|enviadaem|data|inviato|дата|отправлено|надіслано|送信日時|日時|日付|날짜|보낸날짜|wysłano|tarih|gönderildi|ngày|đãgửi|tanggal|dikirim|verzonden',
      ],
      ['other', 'attachments|importance|priority|sensitivity|附件|重要性|优先级|anlagen|priorität|piècesjointes'],
    ] as const
  ).flatMap(([label, names]) => names.split('|').map((name): [string, Label] => [name, label])),
);
