package fr.portailfamille.web.frame;

import fr.portailfamille.household.AccessRights;
import fr.portailfamille.household.AccessService;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.Right;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the login may do for the household of the page. A page shows no button that the login has no
 * right for, and says so once; what was sent all the same is heard, so that the business refuses it
 * in words.
 */
@Named("rights")
@RequestScoped
public class PageRights {

  private static final AccessRights NONE = new AccessRights(false, false, false);

  @Inject private FamilyPage page;
  @Inject private HouseholdService households;
  @Inject private AccessService access;
  @Inject private FacesContext faces;
  @Inject private PageWording say;
  private AccessRights mine;

  public boolean isBook() {
    return isShown(Right.BOOK);
  }

  public boolean isPay() {
    return isShown(Right.PAY);
  }

  public boolean isEdit() {
    return isShown(Right.EDIT);
  }

  private boolean isShown(Right right) {
    return faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE || mine().allow(right);
  }

  /** Which of these deeds the login may not do, in a sentence; null where it may do all of them. */
  public String note(String deeds) {
    List<String> missing =
        Stream.of(deeds.split(" "))
            .filter(deed -> !mine().allow(Right.valueOf(deed)))
            .map(deed -> say.now().text("may-not." + deed))
            .toList();
    return missing.isEmpty() ? null : say.it("may-not", joined(missing));
  }

  /** Who may do the deed in the login's place, in a sentence; null where the login may itself. */
  public String instead(String deed) {
    Right right = Right.valueOf(deed);
    if (mine().allow(right)) {
      return null;
    }
    String key = "instead." + deed;
    List<String> others = access.othersWith(page.getHouseholdId(), right);
    if (others.isEmpty()) {
      return say.now().text(key + ".nobody");
    }
    List<String> names = others.stream().filter(name -> !name.isEmpty()).distinct().toList();
    return names.isEmpty() ? say.now().text(key + ".somebody") : say.it(key, joined(names));
  }

  private String joined(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : say.it("may-not.or", String.join(", ", parts.subList(0, last)), parts.get(last));
  }

  /** Reads them in the caller's transaction, once the household is known. */
  void readAhead() {
    mine();
  }

  private AccessRights mine() {
    if (mine == null) {
      mine = page.household().map(HouseholdView::id).map(households::rights).orElse(NONE);
    }
    return mine;
  }
}
