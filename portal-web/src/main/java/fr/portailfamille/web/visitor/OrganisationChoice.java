package fr.portailfamille.web.visitor;

import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.web.frame.AccentColour;
import fr.portailfamille.web.frame.Mark;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An organisation to choose on the portal's first page.
 *
 * @param mark the letters that stand for its logo
 * @param colour readable under white letters, as {@code #rrggbb}
 */
public record OrganisationChoice(
    String code, String name, String place, String mark, String colour) {

  static OrganisationChoice of(OrganisationView organisation) {
    String place =
        Stream.of(organisation.department(), organisation.town())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return new OrganisationChoice(
        organisation.code(),
        organisation.name(),
        place,
        Mark.of(organisation.name()),
        AccentColour.parse(organisation.accentColor()).orElseThrow().readable().hex());
  }
}
