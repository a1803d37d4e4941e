package fr.portailfamille.billing;

import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.organisation.OrganisationView;
import java.time.LocalDate;

/**
 * Everything that stands on a printed invoice.
 *
 * @param mention what the issuer wants at its foot; may be empty
 * @param asOf the day payments were counted, in Paris
 */
public record InvoiceDocument(
    InvoiceView invoice,
    OrganisationView organisation,
    HouseholdView household,
    String mention,
    LocalDate asOf) {}
