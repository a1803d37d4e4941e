package fr.portailfamille.household;

import java.io.Serializable;

/**
 * What an organisation decided for a field.
 *
 * @param waits whether what families change counts only once staff has accepted it
 */
public record FieldRule(FieldPolicy policy, boolean waits) implements Serializable {}
