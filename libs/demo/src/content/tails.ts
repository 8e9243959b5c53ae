import { list } from './shape';

/** Sentences that follow a description, by what makes them true. Same tokens as the descriptions. */
export const tails = {
  any: list`
    Soumission gratuite sur demande.
    Nous servons les municipalités, les écoles et les organismes {dM}.
    En activité depuis {y}.
    Des gens d'ici à votre service depuis {y}.
    Chaque dollar gagné revient à la mission.
    Une équipe d'ici, qui connaît {laR}.
    Les surplus sont réinvestis dans le milieu.
    Petits et grands contrats, sans montant minimum.
    Facturation aux organismes publics, paiement à 30 jours accepté.
    Nos prix sont clairs et nos délais, respectés.
    Membre actif de la vie communautaire {dL}.
    Assurance responsabilité et attestation de Revenu Québec disponibles.
    Une entreprise d'économie sociale enracinée {enR} depuis {y}.`,
  community: list`
    Des citoyens ont fondé l'organisme en {y}.
    Nos portes sont ouvertes à toute la population {dM}.
    En activité depuis {y}.
    Le conseil d'administration est issu du milieu.
    Nos membres se réunissent chaque année en assemblée générale.
    Une équipe d'ici, qui connaît {laR}.
    Plus de vingt partenaires du milieu nous appuient.
    Tarifs modulés selon le revenu.
    Des bénévoles donnent un coup de main chaque semaine.`,
  housing: list`
    En activité depuis {y}.
    Le conseil d'administration est élu par les membres.
    @coop@ Nos membres se réunissent chaque année en assemblée générale.
    @coop@ Chaque résident participe à un comité.
    @!#rural@ À distance de marche des commerces et des écoles.
    @!#rural@ Immeuble calme, près du transport collectif.
    Demandes de logement acceptées toute l'année.`,
  finance: list`
    En activité depuis {y}.
    Nos membres se réunissent chaque année en assemblée générale.
    Une équipe d'ici, qui connaît {laR}.
    Les surplus retournent aux membres et au milieu.`,
  travail: list`
    La coopérative appartient à celles et ceux qui y travaillent.
    Une coop de travail : les décisions se prennent ensemble, un membre, un vote.
    Tous les membres travaillent dans l'entreprise.`,
  solidarite: list`
    Coop de solidarité qui réunit usagers, travailleurs et membres de soutien.
    Les municipalités et les citoyens peuvent en devenir membres de soutien.
    Coopérative de solidarité : un membre, un vote.`,
  insertion: list`
    Entreprise d'insertion : des parcours rémunérés d'environ 26 semaines, avec formation et accompagnement.
    Chaque contrat crée des heures de travail pour des personnes en parcours d'insertion.
    Nos participants apprennent un métier sur de vrais chantiers, encadrés par des formateurs.`,
  adapted: list`
    Entreprise adaptée : plus de 60 % de notre personnel vit avec une limitation.
    Des emplois stables et adaptés pour des personnes en situation de handicap.
    Accréditation d'entreprise adaptée et contrôle de la qualité à chaque étape.`,
  anyEn: list`
    Free estimates.
    We work for towns, schools and non-profits across {M}.
    In business since {y}.
    Every dollar earned goes back into our mission.
    Small and large contracts welcome.
    A local team that knows the area well.
    Service offered in French and English.`,
  communityEn: list`
    Run by a volunteer board from the community.
    Open to everyone in {M}.
    Since {y}.
    Fees are adjusted to income.
    Services in French and English.`,
} as const;
