/** An address as it is kept and compared: without outer blanks, in lower case. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase();

/** What follows the @. @example domainOf('marie@ville.example') // 'ville.example' */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** Domains where anybody gets an address, so that one proves nothing about an organisation. */
const PUBLIC_DOMAINS: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com hotmail.com hotmail.ca hotmail.fr outlook.com outlook.fr outlook.ca live.com live.ca live.fr msn.com
   yahoo.com yahoo.ca yahoo.fr ymail.com icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me gmx.com gmx.fr
   mail.com zoho.com fastmail.com tutanota.com hey.com videotron.ca videotron.qc.ca bell.net bell.ca sympatico.ca
   sympatico.qc.ca cgocable.ca cgocable.net cogeco.ca cogeco.net globetrotter.net globetrotter.qc.ca telus.net rogers.com shaw.ca
   oricom.ca xplornet.com xplornet.ca sogetel.net maskatel.net b2b2c.ca axion.ca ccapcable.com derytele.com distributel.ca
   teksavvy.com vl.videotron.ca orange.fr free.fr wanadoo.fr laposte.net`.split(/\s+/),
);

const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

export const isDomain = (text: string): boolean => DOMAIN.test(text);

/** True when an address there proves nothing: free mail, an internet provider. */
export const isPublicDomain = (domain: string): boolean => PUBLIC_DOMAINS.has(domain);
