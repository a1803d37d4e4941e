package fr.portailfamille.household;

import fr.portailfamille.shared.Refusal;

/** The person is in the household already. */
public record AlreadyMember() implements Refusal {}
