package fr.portailfamille.web.catalogue;

import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueDesk;
import fr.portailfamille.catalogue.CategoryDesk;
import fr.portailfamille.catalogue.CategoryLine;
import fr.portailfamille.catalogue.SaveCategoryCommand;
import fr.portailfamille.catalogue.StructureCatalogue;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Catalogue: what the caller's structures offer, and the categories of whole organisations. */
@Named
@RequestScoped
public class CataloguePage {

  @Inject private CatalogueDesk desk;
  @Inject private CategoryDesk categoryDesk;
  @Inject private OrganisationService organisations;
  @Inject private BusinessClock clock;
  @Inject private PageWording say;
  @Inject private Call call;
  @Inject private FacesContext faces;
  private final Map<Long, List<CategoryLine>> categories = new HashMap<>();
  private List<StructureCatalogue> structures;
  private List<OrganisationView> whole;

  public List<StructureCatalogue> getStructures() {
    if (structures == null) {
      structures = call.read(desk::structures).orElse(List.of());
    }
    return structures;
  }

  /** The organisations whose categories the caller keeps. */
  public List<OrganisationView> getOrganisations() {
    if (whole == null) {
      whole = organisations.mine(Duty.MANAGE_CATALOGUE);
    }
    return whole;
  }

  public List<CategoryLine> categories(OrganisationView organisation) {
    return categories.computeIfAbsent(
        organisation.id(), id -> call.read(() -> categoryDesk.of(id)).orElse(List.of()));
  }

  /** «ouvre le …», «ouverte jusqu’au …», «fermée». */
  public String state(ActivityView activity) {
    return switch (activity.state(clock.now())) {
      case TO_COME -> say.it("catalogue.state.TO_COME", activity.opensAt());
      case OPEN -> say.it("catalogue.state.OPEN", activity.closesAt());
      case ENROLMENTS_CLOSED -> say.now().text("catalogue.state.ENROLMENTS_CLOSED");
      case OVER -> say.it("catalogue.state.OVER", activity.closesAt());
    };
  }

  /** The kind of mark that goes with {@link #state}. */
  public String mark(ActivityView activity) {
    return switch (activity.state(clock.now())) {
      case TO_COME -> "wait";
      case OPEN -> "ok";
      case ENROLMENTS_CLOSED, OVER -> "neutral";
    };
  }

  /** What stands in the field of a category: what was typed, else its name. */
  public String name(CategoryLine category) {
    return posted().getOrDefault("category-" + category.id(), category.name());
  }

  /** What was typed for a new category. */
  public String added(OrganisationView organisation) {
    return posted().getOrDefault("new-" + organisation.id(), "");
  }

  public void add(OrganisationView organisation) {
    change(
        () ->
            categoryDesk.save(
                new SaveCategoryCommand(organisation.id(), null, 0, added(organisation))));
  }

  public void rename(OrganisationView organisation, CategoryLine category) {
    String version = posted().getOrDefault("version-" + category.id(), "");
    change(
        () ->
            categoryDesk.save(
                new SaveCategoryCommand(
                    organisation.id(),
                    category.id(),
                    version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1,
                    name(category))));
  }

  public void move(CategoryLine category, boolean up) {
    change(() -> categoryDesk.move(category.id(), up));
  }

  public void delete(CategoryLine category) {
    change(() -> categoryDesk.delete(category.id()));
  }

  private void change(Runnable work) {
    if (call.done(work)) {
      call.success("catalogue.saved");
      call.redirect("/staff/catalogue.xhtml");
    }
  }

  private Map<String, String> posted() {
    return faces.getExternalContext().getRequestParameterMap();
  }
}
