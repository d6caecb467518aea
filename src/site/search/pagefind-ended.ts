/** Message of the error if Pagefind has ended before it answered. A thread can send only the message of an error. */
export const pagefindEnded = 'Pagefind has ended';
