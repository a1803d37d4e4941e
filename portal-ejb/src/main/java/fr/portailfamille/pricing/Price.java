package fr.portailfamille.pricing;

import fr.portailfamille.shared.Money;
import java.io.Serializable;

/**
 * Prix of one unit, in euro cents, with the way it was found («Pourquoi ce prix ?»).
 *
 * @param label how it is counted, as the grid says («à l'unité»)
 * @param explanation one French sentence, kept with every priced line
 */
public record Price(Money amount, String label, String explanation) implements Serializable {}
