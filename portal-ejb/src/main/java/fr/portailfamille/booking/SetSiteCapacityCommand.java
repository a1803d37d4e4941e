package fr.portailfamille.booking;

import java.time.LocalDate;

/**
 * Sets how many children a structure may receive at once, from a day on; another number for the
 * same day replaces it.
 *
 * @param from null where no day was given
 * @param morning null: as many as like
 * @param afternoon the same
 */
public record SetSiteCapacityCommand(
    long structureId, LocalDate from, Integer morning, Integer afternoon) {}
