package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** Complet: nothing but the lack of a place; the kind says whether one may wait for it. */
public sealed interface NoPlace extends Refusal
    permits SessionFull, SiteFull, WaitInLine, WaitingListFull {}
