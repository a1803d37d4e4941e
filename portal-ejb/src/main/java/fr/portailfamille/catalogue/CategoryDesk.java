package fr.portailfamille.catalogue;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.catalogue.internal.CategoryRows;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Staff keep the categories of an organisation, under which its structures show their activities.
 * Asks for {@link Duty#MANAGE_CATALOGUE} in the whole organisation; what is elsewhere is not found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class CategoryDesk {

  /** Of a category, in signs. */
  public static final int LONGEST_NAME = 100;

  @Inject private StaffScope staff;
  @Inject private CategoryRows categories;
  @Inject private AuditTrail audit;

  /**
   * The categories of an organisation, in their order.
   *
   * @throws RefusedException NotFound
   */
  public List<CategoryLine> of(long organisationId) {
    staff.require(Duty.MANAGE_CATALOGUE, organisationId);
    return categories.of(organisationId);
  }

  /**
   * Writes a category anew or renames one.
   *
   * @return its id
   * @throws RefusedException NotFound, CategoryNameMissing, CategoryNameTaken, ChangedMeanwhile
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long save(SaveCategoryCommand command) {
    staff.require(Duty.MANAGE_CATALOGUE, command.organisationId());
    List<CategoryLine> all = categories.of(command.organisationId());
    if (command.categoryId() != null) {
      find(all, command.categoryId());
    }
    String name = command.name() == null ? "" : command.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new RefusedException(new CategoryNameMissing());
    }
    if (all.stream()
        .anyMatch(
            c ->
                c.name().equalsIgnoreCase(name) && !Objects.equals(c.id(), command.categoryId()))) {
      throw new RefusedException(new CategoryNameTaken(name));
    }
    long id;
    if (command.categoryId() == null) {
      id = categories.insert(command.organisationId(), name);
    } else {
      id = command.categoryId();
      if (!categories.rename(id, command.version(), name)) {
        throw new RefusedException(new ChangedMeanwhile());
      }
    }
    audit.record("category.saved", "category", id, Map.of("name", name));
    return id;
  }

  /**
   * Puts a category one place up or down; the first and the last stay where they are.
   *
   * @throws RefusedException NotFound
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void move(long categoryId, boolean up) {
    List<CategoryLine> all = siblings(categoryId);
    List<Long> order = new ArrayList<>(all.stream().map(CategoryLine::id).toList());
    int at = order.indexOf(categoryId);
    int to = up ? at - 1 : at + 1;
    if (to >= 0 && to < order.size()) {
      Collections.swap(order, at, to);
      categories.order(order);
      audit.record(
          "category.moved", "category", categoryId, Map.of("name", find(all, categoryId).name()));
    }
  }

  /**
   * Deletes a category that no activity bears.
   *
   * @throws RefusedException NotFound, CategoryInUse
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void delete(long categoryId) {
    CategoryLine category = find(siblings(categoryId), categoryId);
    if (category.activities() > 0) {
      throw new RefusedException(new CategoryInUse(category.name(), category.activities()));
    }
    // before it is gone: the journal finds its organisation
    audit.record("category.deleted", "category", categoryId, Map.of("name", category.name()));
    categories.delete(categoryId);
  }

  private List<CategoryLine> siblings(long categoryId) {
    return of(categories.organisationOf(categoryId));
  }

  private static CategoryLine find(List<CategoryLine> all, long categoryId) {
    return all.stream()
        .filter(c -> c.id() == categoryId)
        .findFirst()
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }
}
