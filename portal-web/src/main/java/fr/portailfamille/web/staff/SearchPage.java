package fr.portailfamille.web.staff;

import fr.portailfamille.household.HouseholdFound;
import fr.portailfamille.household.HouseholdService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Search of a family by anything staff knows of it ({@code ?q=}). */
@Named
@RequestScoped
public class SearchPage {

  @Inject private HouseholdService households;
  @Inject private HttpServletRequest request;
  private List<HouseholdFound> found;

  public String getText() {
    String text = request.getParameter("q");
    return text == null ? "" : text.strip();
  }

  public boolean isAsked() {
    return !getText().isEmpty();
  }

  public List<HouseholdFound> getFound() {
    if (found == null) {
      found = households.search(getText());
    }
    return found;
  }

  /** Whether there may be more than are shown. */
  public boolean isMore() {
    return getFound().size() >= getMost();
  }

  public int getMost() {
    return HouseholdService.MOST_FOUND;
  }
}
