package fr.portailfamille.organisation;

import java.io.Serializable;

/**
 * An organisation with the address block of its pages; what is not known is null.
 *
 * @param accentColor {@code #rrggbb}, lower case
 */
public record OrganisationView(
    long id,
    String code,
    String name,
    String portalTitle,
    String department,
    String street,
    String postcode,
    String town,
    String phone,
    String fax,
    String email,
    String website,
    String openingHours,
    String welcome,
    String accentColor)
    implements Serializable {}
