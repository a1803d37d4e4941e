package fr.portailfamille.preparation;

import fr.portailfamille.shared.Refusal;

/** No activity is chosen that can be made for the next year. */
public record NothingToCopy() implements Refusal {}
