package fr.portailfamille.organisation;

import fr.portailfamille.shared.Refusal;

/** A school holiday without a name, or that ends before it begins. */
public record HolidayPeriodWrong() implements Refusal {}
