package fr.portailfamille.catalogue;

import fr.portailfamille.organisation.RegieView;
import fr.portailfamille.organisation.StructureView;
import java.io.Serializable;
import java.util.List;

/** What the form of an activity of a structure chooses from. */
public record ActivityChoices(
    StructureView structure, List<CategoryLine> categories, List<RegieView> regies)
    implements Serializable {

  public ActivityChoices {
    categories = List.copyOf(categories);
    regies = List.copyOf(regies);
  }
}
