package fr.portailfamille.document;

import java.time.LocalDate;

/**
 * A kind of document as staff wants it.
 *
 * @param id null: a new one
 * @param subject of a new one; ignored otherwise
 * @param validUntil needed for {@link Validity#FIXED} alone
 * @param validMonths needed for {@link Validity#MONTHS} alone
 * @param withRequest whether it is asked already with the request for an account
 */
public record SaveTypeCommand(
    long organisationId,
    Long id,
    Subject subject,
    String name,
    Validity validity,
    LocalDate validUntil,
    Integer validMonths,
    String hint,
    String toCheck,
    boolean withRequest) {}
