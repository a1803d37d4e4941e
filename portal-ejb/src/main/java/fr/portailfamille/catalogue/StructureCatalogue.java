package fr.portailfamille.catalogue;

import fr.portailfamille.organisation.StructureView;
import java.io.Serializable;
import java.util.List;

/**
 * What a structure offers, in the order of the categories.
 *
 * @param organisationName whose structure it is
 */
public record StructureCatalogue(
    StructureView structure, String organisationName, List<CategoryActivities> categories)
    implements Serializable {

  /** The activities of one category. */
  public record CategoryActivities(String category, List<ActivityLine> activities)
      implements Serializable {

    public CategoryActivities {
      activities = List.copyOf(activities);
    }
  }

  public StructureCatalogue {
    categories = List.copyOf(categories);
  }
}
