package fr.portailfamille.web.frame;

import fr.portailfamille.household.HouseholdLine;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.Right;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The household of a family page. Its id travels with the page ({@code ?h=}), never with the
 * session, and is checked at each request: what belongs to others is «introuvable».
 */
@Named
@RequestScoped
public class FamilyPage {

  @Inject private HouseholdService households;
  @Inject private HttpServletRequest request;
  @Inject private Call call;
  @Inject private PageRights rights;
  @Inject private Frame frame;
  private HouseholdView household;
  private List<HouseholdLine> mine;

  /** The id as the address says it, not yet checked; 0 where there is none. */
  public long getHouseholdId() {
    try {
      return Long.parseLong(String.valueOf(request.getParameter("h")));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The household for the page; only after {@link #check} let the page be shown. */
  public HouseholdView getHousehold() {
    return household().orElseThrow(() -> new RefusedException(new NotFound()));
  }

  /** The household, if the caller may see it. */
  public Optional<HouseholdView> household() {
    if (household == null && getHouseholdId() > 0) {
      try {
        household = households.requireAccess(getHouseholdId(), Right.VIEW);
      } catch (RefusedException refused) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(household);
  }

  /** The postal address of the household, line by line; null where none is known. */
  public String getAddress() {
    return address(getHousehold());
  }

  /** The same for a household that another page shows. */
  public static String address(HouseholdView shown) {
    return Stream.of(shown.street(), shown.addressExtra(), townOf(shown))
        .filter(line -> line != null && !line.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static String townOf(HouseholdView shown) {
    return Stream.of(shown.postcode(), shown.town())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  public String getGuardianNames() {
    return getHousehold().guardians().stream()
        .map(MemberView::fullName)
        .collect(Collectors.joining(", "));
  }

  /** All households of the login, to choose from. */
  public List<HouseholdLine> getMine() {
    if (mine == null) {
      mine = households.mine();
    }
    return mine;
  }

  /**
   * Before a page is shown: a household that is not the caller's ends as «introuvable», and so does
   * a person ({@code ?p=}) who is not of the household.
   */
  public void check() {
    if (household == null && getHouseholdId() > 0) {
      call.found(this::readAhead);
    }
    if (request.getParameter("h") != null) {
      if (household().isEmpty() || namesAStranger(household().get())) {
        call.notFound();
      }
    } else if (getMine().size() == 1) {
      call.redirectWithMessages(request.getServletPath() + "?h=" + getMine().get(0).id());
    } else if (!request.getServletPath().equals("/family/home.xhtml")) {
      call.redirect("/family/home.xhtml");
    }
  }

  /**
   * What every page of a household shows, in one transaction: one of its own for each would cost
   * three trips to the database more.
   */
  private HouseholdView readAhead() {
    household = households.requireAccess(getHouseholdId(), Right.VIEW);
    getMine();
    rights.readAhead();
    frame.readAhead();
    return household;
  }

  private boolean namesAStranger(HouseholdView shown) {
    String person = request.getParameter("p");
    return person != null
        && person.matches("[1-9][0-9]{0,17}")
        && shown.member(Long.parseLong(person)).isEmpty();
  }

  /** Whether the household is known; otherwise the home page lets the login choose one. */
  public boolean isChosen() {
    return household().isPresent();
  }
}
